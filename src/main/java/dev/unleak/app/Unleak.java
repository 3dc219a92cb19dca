package dev.unleak.app;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.learn.Course;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.remedy.Checklists;
import dev.unleak.remedy.consumers.ConsumerSearches;
import dev.unleak.remedy.fix.FixPlanner;
import dev.unleak.remedy.live.HttpTransport;
import dev.unleak.remedy.live.LiveChecks;
import dev.unleak.remedy.live.SecretReader;
import dev.unleak.remedy.live.Transport;
import dev.unleak.remedy.plan.RepairPlan;
import dev.unleak.remedy.sample.SampleRepository;
import dev.unleak.report.imported.ReportImport;
import dev.unleak.report.paper.Guard;
import dev.unleak.report.paper.Papers;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.ContextReader;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanEvent;
import dev.unleak.scan.Scanner;
import dev.unleak.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The object graph of the running program: each part is made here, at first use, by constructor, and closed here. Safe
 * from any thread.
 */
public final class Unleak implements AutoCloseable {
    private final DataFolder folder;
    private final Transport transport;
    private final Lazy<Store> store;
    private final Lazy<Fingerprinter> kept;
    private final Lazy<Fingerprinter> passing;
    private final List<String> leftOut = new CopyOnWriteArrayList<>();
    private final Lazy<RuleSet> rules = new Lazy<>(this::loadRules);
    private final Lazy<Detector> detector = new Lazy<>(() -> Detector.of(rules()));
    private final Lazy<GuideLibrary> guides;
    private final Lazy<LessonLibrary> lessons;
    private final Lazy<Course> course;
    private final Jobs jobs = new Jobs();

    private Unleak(DataFolder folder, Transport transport) {
        this.folder = folder;
        this.transport = transport;
        this.store = new Lazy<>(() -> openStore(folder));
        this.kept = new Lazy<>(() -> new Fingerprinter(keyOfStore()));
        this.passing = new Lazy<>(() -> new Fingerprinter(key(folder)));
        this.guides = new Lazy<>(() -> GuideLibrary.load(Content.shipped(), Content.of(folder.packs())));
        this.lessons = new Lazy<>(() -> LessonLibrary.load(Content.shipped(), Content.of(folder.packs())));
        this.course =
                new Lazy<>(() -> new Course(lessons(), rules(), detector(), store().progress(), folder.sandboxes()));
    }

    /** Nothing is read or made yet; what a later call needs, it opens. */
    public static Unleak in(DataFolder folder) {
        return in(folder, HttpTransport.direct());
    }

    /** @param transport carries live checks, which only a person's press sends */
    public static Unleak in(DataFolder folder, Transport transport) {
        return new Unleak(folder, transport);
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
        return rules.get();
    }

    /** What of the user's own rules was left out, one sentence each; empty until the rules are needed. */
    public List<String> leftOutRules() {
        return List.copyOf(leftOut);
    }

    public Detector detector() {
        return detector.get();
    }

    public GuideLibrary guides() {
        return guides.get();
    }

    public LessonLibrary lessons() {
        return lessons.get();
    }

    /** The lessons with the learner's way through them. */
    public Course course() {
        return course.get();
    }

    /**
     * The database, opened and made at first use.
     *
     * @throws dev.unleak.model.UserError if the data folder or the database cannot be used
     */
    public Store store() {
        return store.get();
    }

    /** Scans that keep what they find. */
    public Scanner scanner() {
        return scanner(Runtime.getRuntime().availableProcessors());
    }

    public Scanner scanner(int threads) {
        return new Scanner(detector(), rules(), kept.get(), Optional.of(store()), threads);
    }

    /** Scans that leave no trace; works without a data folder. */
    public Scanner scannerWithoutStore(int threads) {
        return new Scanner(detector(), rules(), passing.get(), Optional.empty(), threads);
    }

    /** Checklists over the stored findings. */
    public Checklists checklists() {
        return checklists(_ -> {});
    }

    /** @param events hears of the scans that prove a step, from their threads */
    public Checklists checklists(Consumer<ScanEvent> events) {
        return Checklists.of(store(), guides(), rules(), scanner(), events, Clock.systemDefaultZone());
    }

    /** Asks providers whether stored findings still work. */
    public LiveChecks liveChecks() {
        SecretReader reader = SecretReader.of(store(), contextReader(), kept.get());
        return new LiveChecks(store(), guides(), rules(), reader, transport, Clock.systemDefaultZone());
    }

    /** In which order to repair what was found. */
    public RepairPlan repairPlan() {
        return new RepairPlan(store(), guides(), Clock.systemDefaultZone());
    }

    /** Searches for what uses a credential. */
    public ConsumerSearches consumerSearches() {
        return new ConsumerSearches(store(), guides(), detector(), kept.get(), Clock.systemDefaultZone());
    }

    /** Plans to take secrets of kept findings out of files. */
    public FixPlanner fixPlanner() {
        return new FixPlanner(detector(), kept.get(), guides());
    }

    /** Takes over what other tools reported. */
    public ReportImport reportImport() {
        return new ReportImport(rules(), detector(), kept.get(), store(), Clock.systemDefaultZone());
    }

    /** Reads kept findings again. */
    public ContextReader contextReader() {
        return new ContextReader(detector(), kept.get());
    }

    /** Makes a repository to try an audit on, full of forged credentials, and gives its working tree. */
    public Path makeSample() {
        return new SampleRepository(rules(), Content.shipped(), Clock.systemDefaultZone())
                .make(folder.samples(), RandomGenerator.getDefault())
                .root();
    }

    /** Pages to print and reports to send. */
    public Papers papers() {
        return new Papers(checklists(), guides(), store(), new Guard(rules(), detector()), Clock.systemDefaultZone());
    }

    public Jobs jobs() {
        return jobs;
    }

    private RuleSet loadRules() {
        return RuleSet.load(Content.shipped()).with(Content.of(folder.packs()), leftOut::add);
    }

    private static Store openStore(DataFolder folder) {
        folder.prepare();
        Logging.start(folder.logs());
        return Store.open(folder.database());
    }

    /** What is kept must be found again: the data folder is there before the key is asked for. */
    private byte[] keyOfStore() {
        store();
        return InstallKey.of(folder.key());
    }

    /** The installation's key once there is a data folder; until then one for this run, so that nothing is written. */
    private static byte[] key(DataFolder folder) {
        return Files.isDirectory(folder.path()) && Files.isWritable(folder.path()) || Files.exists(folder.key())
                ? InstallKey.of(folder.key())
                : InstallKey.ephemeral();
    }

    @Override
    public void close() {
        jobs.close();
        if (store.isMade()) {
            store.get().close();
        }
    }
}
