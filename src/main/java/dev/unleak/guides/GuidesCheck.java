package dev.unleak.guides;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Yaml;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Proves guides: schema, sections, links to rules, dates, and that no text stands in many guides. */
public final class GuidesCheck {
    private final Content content;
    private final RuleSet rules;
    private final LocalDate today;

    public GuidesCheck(Content content, RuleSet rules, LocalDate today) {
        this.content = content;
        this.rules = rules;
        this.today = today;
    }

    /** All complaints, in order of file; empty when every guide is as docs/content-format.md says. */
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        List<Guide> guides = parse(complaints);
        Repeats repeats = new Repeats();
        for (Guide guide : guides) {
            Sections.missing(guide)
                    .forEach(section -> complaints.add(
                            Complaint.error(guide.id(), "The section '" + section + "' is missing or empty.")));
            complaints.addAll(links(guide));
            complaints.addAll(dates(guide));
            repeats.add(guide);
        }
        complaints.addAll(unlisted(guides));
        complaints.addAll(snippets());
        complaints.addAll(repeats.complaints());
        return complaints;
    }

    private List<Guide> parse(List<Complaint> complaints) {
        List<Guide> guides = new ArrayList<>();
        SharedParts shared;
        try {
            shared = SharedParts.load(List.of(content));
            SharedParts.SECTIONS.forEach(shared::section);
        } catch (ContentException e) {
            complaints.add(Complaint.error("shared", sentence(e)));
            return guides;
        }
        Set<String> ids = new HashSet<>();
        for (Path file : GuideLibrary.guideFiles(content)) {
            String name = file.getFileName().toString();
            try {
                Guide guide = GuideParser.guide(Yaml.read(file), shared);
                guides.add(guide);
                if (!name.equals(guide.id() + ".yaml")) {
                    complaints.add(Complaint.error(name, "The file must be named " + guide.id() + ".yaml."));
                }
                if (!ids.add(guide.id())) {
                    complaints.add(Complaint.error(guide.id(), "The id stands in two files."));
                }
            } catch (ContentException e) {
                complaints.add(Complaint.error(name, sentence(e)));
            }
        }
        return guides;
    }

    private static String sentence(ContentException e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private List<Complaint> links(Guide guide) {
        List<Complaint> complaints = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (GuideKind kind : guide.kinds()) {
            if (!kinds.add(kind.id())) {
                complaints.add(Complaint.error(guide.id(), "The kind '" + kind.id() + "' stands there twice."));
            }
            for (String id : kind.rules()) {
                String linked = rules.rule(id).map(Rule::guide).orElse(null);
                if (linked == null) {
                    complaints.add(Complaint.error(
                            guide.id(),
                            "The kind '" + kind.id() + "' names the rule '" + id + "', which is not there."));
                } else if (!linked.equals(guide.id())) {
                    complaints.add(Complaint.error(
                            guide.id(), "The rule '" + id + "' must name this guide and names '" + linked + "'."));
                }
            }
        }
        for (Verify verify : guide.verify()) {
            verify.kinds().stream()
                    .filter(kind -> !kinds.contains(kind))
                    .forEach(kind -> complaints.add(Complaint.error(
                            guide.id(),
                            "The live check '" + verify.id() + "' names the unknown kind '" + kind + "'.")));
        }
        guide.revoke().request().stream()
                .flatMap(request -> request.kinds().stream())
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> complaints.add(Complaint.error(
                        guide.id(), "The request that revokes names the unknown kind '" + kind + "'.")));
        complaints.addAll(RequestsCheck.complaints(guide));
        return complaints;
    }

    /** Rules that name a guide which does not list them. */
    private List<Complaint> unlisted(List<Guide> guides) {
        List<Complaint> complaints = new ArrayList<>();
        for (Guide guide : guides) {
            Set<String> listed = new HashSet<>();
            guide.kinds().forEach(kind -> listed.addAll(kind.rules()));
            rules.rules().stream()
                    .filter(rule -> rule.guide().equals(guide.id()) && !listed.contains(rule.id()))
                    .forEach(rule -> complaints.add(Complaint.error(
                            guide.id(), "The rule '" + rule.id() + "' names this guide, which has no kind for it.")));
            Set<String> checks = guide.verify().stream().map(Verify::id).collect(Collectors.toSet());
            rules.rules().stream()
                    .filter(rule -> rule.guide().equals(guide.id()))
                    .filter(rule -> !rule.liveCheck().isEmpty() && !checks.contains(rule.liveCheck()))
                    .forEach(rule -> complaints.add(Complaint.error(
                            guide.id(),
                            "The rule '" + rule.id() + "' names the live check '" + rule.liveCheck()
                                    + "', which is not there.")));
        }
        return complaints;
    }

    private List<Complaint> snippets() {
        List<Complaint> complaints = new ArrayList<>();
        Snippets snippets = new Snippets(content);
        for (SnippetStore store : SnippetStore.values()) {
            for (SnippetLanguage language : SnippetLanguage.values()) {
                try {
                    snippets.unknownNames(store, language)
                            .forEach(name -> complaints.add(Complaint.error(
                                    "snippets",
                                    store.id() + "/" + language.file() + " asks for '" + name
                                            + "', a name that guides do not have.")));
                } catch (ContentException e) {
                    complaints.add(Complaint.error("snippets", sentence(e)));
                }
            }
        }
        return complaints;
    }

    private List<Complaint> dates(Guide guide) {
        List<Complaint> complaints = new ArrayList<>();
        if (guide.verifiedOn().isAfter(today)) {
            complaints.add(Complaint.error(guide.id(), "'verified_on' lies in the future."));
        }
        if (guide.staleAfterDays() < 1) {
            complaints.add(Complaint.error(guide.id(), "'stale_after_days' must be at least 1."));
        }
        for (Citation source : guide.sources()) {
            if (source.readOn().isAfter(today)) {
                complaints.add(Complaint.error(guide.id(), "The source " + source.url() + " was read in the future."));
            }
            if (!source.url().startsWith("https://")) {
                complaints.add(
                        Complaint.error(guide.id(), "The source " + source.url() + " must begin with https://."));
            }
        }
        if (guide.isStale(today)) {
            complaints.add(Complaint.warning(
                    guide.id(),
                    "It was last checked on " + guide.verifiedOn() + ", more than " + guide.staleAfterDays()
                            + " days ago."));
        }
        return complaints;
    }
}
