package dev.unleak.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells which build this is; the build writes its version into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("built from source");
        return new String[] {
            "unleak " + version + " on Java " + Runtime.version().feature()
        };
    }
}
