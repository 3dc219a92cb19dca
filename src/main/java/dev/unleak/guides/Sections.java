package dev.unleak.guides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which sections a guide promises by its depth, and which of them it lacks. */
final class Sections {
    private Sections() {}

    /** Names of fields, as written in the file, that are empty and must not be. */
    static List<String> missing(Guide guide) {
        Map<String, Boolean> filled = new LinkedHashMap<>();
        brief(guide, filled);
        if (guide.depth() == Guide.Depth.FULL) {
            full(guide, filled);
        }
        return filled.entrySet().stream()
                .filter(section -> !section.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void brief(Guide guide, Map<String, Boolean> filled) {
        filled.put("kinds", !guide.kinds().isEmpty());
        filled.put("uses", !guide.uses().isEmpty());
        filled.put("create.steps", !guide.create().steps().isEmpty());
        filled.put("revoke.steps", !guide.revoke().steps().isEmpty());
        filled.put("rotate.summary", !guide.rotate().summary().isBlank());
        filled.put("misuse.blind_spots", !guide.misuse().blindSpots().isEmpty());
        filled.put("consumers.symbols", !guide.consumers().symbols().isEmpty());
        filled.put("sources", !guide.sources().isEmpty());
    }

    private static void full(Guide guide, Map<String, Boolean> filled) {
        filled.put("create.console_path", !guide.create().consolePath().isBlank());
        filled.put("create.scopes", !guide.create().scopes().isEmpty());
        filled.put("create.restrictions", !guide.create().restrictions().isEmpty());
        filled.put("create.ttl", !guide.create().ttl().isBlank());
        filled.put("causes", !guide.causes().isEmpty());
        filled.put("risks", !guide.risks().isEmpty());
        filled.put("verify", !guide.verify().isEmpty());
        filled.put(
                "verify.alive and verify.dead",
                guide.verify().stream()
                        .noneMatch(verify ->
                                verify.alive().isEmpty() || verify.dead().isEmpty()));
        filled.put("misuse.queries", !guide.misuse().queries().isEmpty());
        filled.put("rotate.steps", !guide.rotate().steps().isEmpty());
        filled.put("rotate.emergency", !guide.rotate().emergency().isEmpty());
        filled.put("revoke.console_path", !guide.revoke().consolePath().isBlank());
        filled.put("revoke.effect_delay", !guide.revoke().effectDelay().isBlank());
        filled.put("revoke.side_effects", !guide.revoke().sideEffects().isEmpty());
        filled.put("consumers.file_patterns", !guide.consumers().filePatterns().isEmpty());
        filled.put("consumers.what_breaks", !guide.consumers().whatBreaks().isEmpty());
        filled.put("auto_response", !guide.autoResponse().isEmpty());
        filled.put(
                "prevent.ci_auth_alternative", !guide.prevent().ciAlternative().isBlank());
        filled.put("prevent.practices", !guide.prevent().practices().isEmpty());
    }
}
