package dev.unleak.app;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.nio.file.Path;

/** The object graph of the running program: everything is made here once, by constructor, and closed here. */
public final class Unleak implements AutoCloseable {
    private final DataFolder folder;
    private final RuleSet rules;
    private final Detector detector;
    private final Store store;
    private final Jobs jobs = new Jobs();

    private Unleak(DataFolder folder, RuleSet rules, Store store) {
        this.folder = folder;
        this.rules = rules;
        this.detector = Detector.of(rules);
        this.store = store;
    }

    /**
     * Opens the data folder, making it at first use, and loads the content.
     *
     * @throws dev.unleak.model.UserError if the data folder or database cannot be used
     */
    public static Unleak open(DataFolder folder) {
        folder.prepare();
        return new Unleak(folder, RuleSet.load(Content.shipped()), Store.open(folder.database()));
    }

    /** The data folder of this user and system. */
    public static DataFolder dataFolder() {
        return DataFolder.find(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    public DataFolder folder() {
        return folder;
    }

    public RuleSet rules() {
        return rules;
    }

    public Detector detector() {
        return detector;
    }

    public Store store() {
        return store;
    }

    public Jobs jobs() {
        return jobs;
    }

    @Override
    public void close() {
        jobs.close();
        store.close();
    }
}
