package dev.unleak.guides;

import java.util.List;

/**
 * How to find out whether a stranger used the credential.
 *
 * @param logs empty where the provider is known to keep none
 * @param queries what to ask of those logs
 * @param blindSpots what the logs cannot show, so that silence is not taken for proof
 */
public record Misuse(List<Log> logs, List<String> queries, List<String> blindSpots) {
    /**
     * One log.
     *
     * @param path menu path
     * @param api request or command that reads it, empty where there is none
     * @param plan which plans have it
     * @param retention how long entries are kept
     * @param fields the fields that tell who, from where, when and what
     */
    public record Log(
            String id, String name, String path, String api, String plan, String retention, List<String> fields) {}
}
