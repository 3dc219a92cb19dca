package dev.unleak.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A guide as people read it: sections in the order in which somebody with a leak needs them. */
public final class GuideText {
    private final SharedParts shared;

    public GuideText(SharedParts shared) {
        this.shared = shared;
    }

    /** All sections of the guide that hold something. */
    public List<GuideSection> sections(Guide guide) {
        List<GuideSection> sections = new ArrayList<>();
        sections.add(uses(guide));
        sections.add(replace(guide));
        sections.add(used(guide));
        sections.add(stops(guide));
        sections.add(causes(guide));
        sections.add(risks(guide));
        sections.add(create(guide));
        sections.add(prevent(guide));
        sections.add(snippets(guide));
        guide.notes().forEach(note -> sections.add(note(guide, note)));
        sections.add(sources(guide));
        return sections.stream()
                .filter(section -> !section.markdown().isBlank())
                .toList();
    }

    private static GuideSection uses(Guide guide) {
        Markdown text = new Markdown(guide).flag("uses").bullets(guide.uses());
        text.bullets(
                "How to recognise it",
                guide.kinds().stream().map(kind -> kind(kind, text)).toList(),
                "");
        return text.section("uses", "What it is for");
    }

    private static String kind(GuideKind kind, Markdown text) {
        List<String> facts = Stream.of(
                        kind.prefix().isEmpty() ? "" : "begins with " + Markdown.inline(kind.prefix()),
                        kind.length(),
                        kind.charset(),
                        kind.envNames().isEmpty()
                                ? ""
                                : "often in "
                                        + String.join(
                                                ", ",
                                                kind.envNames().stream()
                                                        .map(Markdown::inline)
                                                        .toList()),
                        kind.legacy() ? "no longer issued" : "")
                .filter(fact -> !fact.isBlank())
                .toList();
        String title = "**" + kind.title() + "**";
        return (facts.isEmpty() ? title : title + ": " + String.join("; ", facts)) + text.mark("kinds." + kind.id());
    }

    private GuideSection replace(Guide guide) {
        Rotate rotate = guide.rotate();
        Revoke revoke = guide.revoke();
        Part mode = shared.part(
                "rotation", rotate.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Markdown(guide)
                .paragraph("**" + mode.title() + ".** " + mode.text().strip(), "rotate.mode")
                .paragraph(rotate.summary(), "rotate.summary")
                .labelled("The old value works on for", rotate.grace(), "rotate.grace")
                .labelled(
                        "At the same time at most",
                        rotate.maxActive().map(String::valueOf).orElse(""),
                        "rotate.max_active")
                .numbered("In an emergency: end the access first", rotate.emergency(), "rotate.emergency")
                .numbered("Planned: without a gap", rotate.steps(), "rotate.steps")
                .paragraph(rotate.api().isBlank() ? "" : "By request: " + Markdown.inline(rotate.api()), "rotate.api")
                .heading("Revoke the old one", "revoke.steps")
                .labelled("Where", revoke.consolePath(), "revoke.console_path")
                .numbered(revoke.steps())
                .paragraph(
                        guide.verify().isEmpty()
                                ? ""
                                : shared.part("rotation", "proof").text(),
                        "")
                .paragraph(revoke.api().isBlank() ? "" : "By request: " + Markdown.inline(revoke.api()), "revoke.api")
                .labelled("By itself", revoke.selfRevoke(), "revoke.self_revoke")
                .labelled("Takes effect", revoke.effectDelay(), "revoke.effect_delay")
                .labelled("Can be undone", revoke.irreversible() ? "no" : "yes", "revoke.irreversible")
                .bullets("What else comes with it", revoke.sideEffects(), "revoke.side_effects")
                .bullets(
                        "What happens by itself",
                        guide.autoResponse().stream()
                                .map(auto -> "**" + auto.channel() + ":** " + auto.action())
                                .toList(),
                        "auto_response")
                .heading("Afterwards", "")
                .parts(List.of(shared.part("rotation", "afterwards")))
                .section("replace", "Replace and revoke it");
    }

    private GuideSection used(Guide guide) {
        Misuse misuse = guide.misuse();
        Markdown text = new Markdown(guide);
        if (misuse.logs().isEmpty()) {
            text.paragraph("No log of this provider is known that shows the use of one credential.", "misuse.logs");
        }
        for (Misuse.Log log : misuse.logs()) {
            String path = "misuse.logs." + log.id();
            text.heading(log.name(), path)
                    .labelled("Where", log.path(), path + ".path")
                    .paragraph(log.api().isBlank() ? "" : "By request: " + Markdown.inline(log.api()), path + ".api")
                    .labelled("Plans", log.plan(), path + ".plan")
                    .labelled("Kept for", log.retention(), path + ".retention")
                    .labelled(
                            "Look at",
                            String.join(
                                    ", ",
                                    log.fields().stream().map(Markdown::inline).toList()),
                            path + ".fields");
        }
        text.numbered("What to look for", misuse.queries(), "misuse.queries")
                .bullets("What these logs cannot show", misuse.blindSpots(), "misuse.blind_spots")
                .heading("In any log", "")
                .parts(shared.section("assess"));
        guide.inventory()
                .ifPresent(inventory -> text.heading("Which credentials there are", "inventory")
                        .paragraph(inventory.listEndpoint(), "inventory.list_endpoint")
                        .labelled("Last use", inventory.lastUsedField(), "inventory.last_used_field"));
        checks(guide, text);
        return text.section("used", "Was it used?");
    }

    private static void checks(Guide guide, Markdown text) {
        if (!guide.verify().isEmpty()) {
            text.heading("Does it still work?", "");
        }
        for (Verify verify : guide.verify()) {
            String path = "verify." + verify.id();
            text.code("", verify.method() + " " + verify.url())
                    .labelled("It works if the answer is", answers(verify.alive()), path + ".alive")
                    .labelled("It is dead if the answer is", answers(verify.dead()), path + ".dead")
                    .labelled("Changes", verify.sideEffects(), path + ".side_effects")
                    .labelled("Leaves a trace", verify.logged(), path + ".logged");
        }
    }

    private static String answers(List<Verify.Answer> answers) {
        return answers.stream().map(GuideText::answer).collect(Collectors.joining(", or "));
    }

    private static String answer(Verify.Answer answer) {
        String status = answer.status() == 0 ? "" : String.valueOf(answer.status());
        String holds = answer.pointer().isEmpty()
                ? ""
                : (answer.pointer().equals("contains") ? "" : Markdown.inline(answer.pointer()) + " as ")
                        + Markdown.inline(answer.value());
        return Stream.of(status, holds).filter(part -> !part.isEmpty()).collect(Collectors.joining(" with "));
    }

    private GuideSection stops(Guide guide) {
        Consumers consumers = guide.consumers();
        return new Markdown(guide)
                .bullets("What commonly uses it", consumers.whatBreaks(), "consumers.what_breaks")
                .labelled(
                        "Search for",
                        String.join(
                                ", ",
                                consumers.symbols().stream()
                                        .map(Markdown::inline)
                                        .toList()),
                        "consumers.symbols")
                .labelled(
                        "In files such as",
                        String.join(
                                ", ",
                                consumers.filePatterns().stream()
                                        .map(Markdown::inline)
                                        .toList()),
                        "consumers.file_patterns")
                .heading("Before you change it", "")
                .parts(shared.section("outage"))
                .section("stops", "What will stop working?");
    }

    private static GuideSection causes(Guide guide) {
        return new Markdown(guide).parts(guide.causes()).section("causes", "Why it may have leaked");
    }

    private static GuideSection risks(Guide guide) {
        Markdown text = new Markdown(guide);
        text.bullets(guide.risks().stream()
                .map(risk -> risk(risk) + text.mark("risks.own." + risk.id()))
                .toList());
        return text.section("risks", "What a stranger can do with it");
    }

    private static String risk(Risk risk) {
        String needs = risk.needsPermission().isBlank() ? "" : " Needs: " + risk.needsPermission() + ".";
        String cwe = risk.cwe().isBlank() ? "" : " (" + risk.cwe() + ")";
        return "**" + risk.action().strip() + ".** Harms " + risk.asset().strip() + "." + needs + cwe;
    }

    private static GuideSection create(Guide guide) {
        Create create = guide.create();
        return new Markdown(guide)
                .labelled("Where", create.consolePath(), "create.console_path")
                .paragraph(create.url().map(Markdown::link).orElse(""), "create.url")
                .numbered("Step by step", create.steps(), "create.steps")
                .paragraph(
                        create.shownOnce() ? "The value is shown once only." : "The value can be looked up again.",
                        "create.shown_once")
                .bullets("Rights: as few as possible", create.scopes(), "create.scopes")
                .bullets("What else narrows it", create.restrictions(), "create.restrictions")
                .labelled("How long it lives", create.ttl(), "create.ttl")
                .section("create", "Make a new one");
    }

    private static GuideSection prevent(Guide guide) {
        Prevent prevent = guide.prevent();
        return new Markdown(guide)
                .parts(prevent.practices(), "prevent.practices.own")
                .labelled("In a build", prevent.ciAlternative(), "prevent.ci_auth_alternative")
                .bullets("Values that are no secret", prevent.testValues(), "prevent.allow_test_values")
                .section("prevent", "Keep it from happening again");
    }

    private GuideSection snippets(Guide guide) {
        return new Markdown(guide).parts(shared.section("stores")).section("snippets", "Keep it out of the code");
    }

    /** The programs in these languages that read the guide's secret, one section for each store. */
    public List<GuideSection> programs(Guide guide, Snippets snippets, List<SnippetLanguage> languages) {
        List<GuideSection> sections = new ArrayList<>();
        for (SnippetStore store : SnippetStore.values()) {
            Markdown text = new Markdown(guide)
                    .paragraph(shared.part("stores", store.id()).text(), "");
            for (SnippetLanguage language : languages) {
                text.heading(language.title(), "").code(language.id(), snippets.render(guide, store, language));
            }
            sections.add(text.section("snippets-" + store.id(), store.title()));
        }
        return sections;
    }

    private static GuideSection note(Guide guide, Part note) {
        return new Markdown(guide)
                .flag("notes." + note.id())
                .paragraph(note.text(), "")
                .section("note-" + note.id(), note.title());
    }

    private static GuideSection sources(Guide guide) {
        Markdown text = new Markdown(guide)
                .bullets(guide.sources().stream()
                        .map(source -> Markdown.link(source.url()) + ", read on " + source.readOn())
                        .toList())
                .paragraph("Last checked on " + guide.verifiedOn() + ".", "");
        if (!guide.unverified().isEmpty()) {
            text.paragraph(
                    "Not checked against the provider's documentation, and marked where it stands: "
                            + String.join(
                                    ", ",
                                    guide.unverified().stream()
                                            .sorted()
                                            .map(Markdown::inline)
                                            .toList())
                            + ".",
                    "");
        }
        return text.section("sources", "Sources");
    }
}
