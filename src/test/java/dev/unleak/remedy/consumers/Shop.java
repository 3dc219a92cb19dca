package dev.unleak.remedy.consumers;

import dev.unleak.app.DataFolder;
import dev.unleak.app.Unleak;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Checklist;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Step;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.store.FindingQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An audited folder with one forged Cloudflare token in dns.env, and what else a test puts beside it. */
final class Shop implements AutoCloseable {
    final Unleak graph;
    final Path root;
    final String token;
    final long finding;

    Shop(Path folder) throws IOException {
        graph = Unleak.in(new DataFolder(folder.resolve("home")));
        root = Files.createDirectories(folder.resolve("shop"));
        token = new Forge(7)
                .forge(graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        write("dns.env", "SHOP_ZONE_TOKEN=" + token + "\n");
        graph.scanner(1).scan(ScanRequest.of(root), event -> {}, new CancelToken());
        finding = graph.store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    List<ConsumerFile> search(Path... folders) {
        graph.consumerSearches()
                .search(
                        finding,
                        folders.length == 0 ? List.of(root) : List.of(folders),
                        event -> {},
                        new CancelToken());
        return graph.store().consumers().of(finding);
    }

    List<String> paths() {
        return search().stream().map(ConsumerFile::path).toList();
    }

    ConsumerFile consumer(String path) {
        return graph.store().consumers().of(finding).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    Checklist mark(String path, ConsumerMark mark) {
        return graph.checklists().mark(finding, consumer(path).step(), mark, "Ada", "");
    }

    Step step(String id) {
        return graph.checklists().open(finding).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Step.State state(String path) {
        return step(consumer(path).step()).state();
    }

    @Override
    public void close() {
        graph.close();
    }
}
