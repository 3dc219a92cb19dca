package dev.unleak.guides;

import dev.unleak.model.Severity;
import dev.unleak.rules.Rule.PublicByDesign;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to know about one provider's credentials: how to make, check, replace and revoke them, and what their logs can
 * and cannot show. Fields are as in docs/content-format.md; texts are Markdown without headings.
 *
 * @param aliases other names people search for
 * @param uses what the credential is for, one sentence each
 * @param causes why one may have leaked, most common first
 * @param risks what somebody who holds one can do
 * @param verify how to ask the provider whether one still works; one entry for each way of asking
 * @param inventory empty where the provider lists no credentials
 * @param autoResponse what the provider or a code host does by itself on a leak
 * @param unverified paths of fields that nobody could check against the provider's own documentation, for example
 *     {@code rotate.grace} or {@code misuse.logs.audit}; the screen says so beside them
 * @param notes what fits no other section, for example what the error objects of this provider reveal
 * @param revision counted up at each change of content
 */
public record Guide(
        String id,
        String provider,
        String title,
        List<String> aliases,
        Family family,
        Severity severity,
        PublicByDesign publicByDesign,
        Depth depth,
        List<GuideKind> kinds,
        List<String> uses,
        SnippetNames names,
        Create create,
        List<Part> causes,
        List<Risk> risks,
        List<Verify> verify,
        Optional<Inventory> inventory,
        Misuse misuse,
        Rotate rotate,
        Revoke revoke,
        Consumers consumers,
        List<AutoResponse> autoResponse,
        Prevent prevent,
        List<Part> notes,
        List<Citation> sources,
        LocalDate verifiedOn,
        int staleAfterDays,
        Set<String> unverified,
        String locale,
        int revision) {

    public enum Family {
        TOKEN,
        KEYPAIR,
        CONNECTION_STRING,
        OAUTH,
        WEBHOOK
    }

    /** How much the guide promises: a full one has every section, a brief one only what is needed to replace a key. */
    public enum Depth {
        FULL,
        BRIEF
    }

    /** Whether the field, or a part of it, is marked as unchecked. */
    public boolean isUnverified(String path) {
        return unverified.stream()
                .anyMatch(mark -> mark.equals(path) || mark.startsWith(path + ".") || path.startsWith(mark + "."));
    }

    /** Whether the guide was last checked so long ago that it should be checked again. */
    public boolean isStale(LocalDate today) {
        return verifiedOn.plusDays(staleAfterDays).isBefore(today);
    }
}
