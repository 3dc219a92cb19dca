package dev.unleak.source.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to reading. As it comes, JGit starts the installed git to find the system's configuration, reads the
 * user's, and writes probe files beside what it reads to learn how fine the file system's clock is. Here it does none
 * of that.
 */
final class QuietGit extends SystemReader.Delegate {
    private QuietGit(SystemReader system) {
        super(system);
    }

    static {
        SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setPackedGitLimit(64L << 20);
        // Trees and commits lie far apart: larger pieces were mostly read in vain.
        cache.setPackedGitWindowSize(32 << 10);
        cache.setDeltaBaseCacheLimit(64 << 20);
        cache.install();
    }

    /** Takes effect for the whole program, once. */
    static void install() {
        // The class is initialised by now.
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /** An empty configuration that is never read from nor written to disk. */
    private static final class NoConfig extends FileBasedConfig {
        /** Where JGit keeps what it learnt of file systems. */
        private static final String FILE_SYSTEM = "filesystem";

        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void load() {
            // Nothing to load.
        }

        @Override
        public void save() {
            // Nothing to save.
        }

        /** A clock of 2 seconds is the coarsest in use (FAT), so that trusting it is always safe. */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals(FILE_SYSTEM)
                    ? unit.convert(2, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
