package dev.unleak.remedy.used;

import static dev.unleak.remedy.used.Columns.Column.ACTION;
import static dev.unleak.remedy.used.Columns.Column.ADDRESS;
import static dev.unleak.remedy.used.Columns.Column.AGENT;
import static dev.unleak.remedy.used.Columns.Column.ERROR;
import static dev.unleak.remedy.used.Columns.Column.RESULT;
import static dev.unleak.remedy.used.Columns.Column.TIME;
import static dev.unleak.remedy.used.Columns.Column.WHO;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The logs whose fields are known. */
public enum LogFormat {
    /** developers.cloudflare.com, API, "Get account audit logs (Version 2)". */
    CLOUDFLARE(
            "Cloudflare audit log, version 2",
            Set.of("action.time", "action.type"),
            Map.of(
                    TIME, List.of("action.time"),
                    ADDRESS, List.of("actor.ip_address"),
                    AGENT, List.of("raw.user_agent"),
                    ACTION, List.of("action.type", "resource.product", "resource.type"),
                    WHO, List.of("actor.token_id", "actor.token_name", "actor.email", "actor.id"),
                    RESULT, List.of("action.result", "raw.status_code"))),

    /**
     * docs.aws.amazon.com/awscloudtrail, "CloudTrail record contents" and "CloudTrail userIdentity element". The answer
     * of {@code lookup-events} carries the same record as a text.
     */
    CLOUDTRAIL(
            "AWS CloudTrail",
            Set.of("eventTime", "eventSource", "eventName"),
            Map.of(
                    TIME, List.of("eventTime"),
                    ADDRESS, List.of("sourceIPAddress"),
                    AGENT, List.of("userAgent"),
                    ACTION, List.of("eventSource", "eventName"),
                    WHO,
                            List.of(
                                    "userIdentity.accessKeyId",
                                    "userIdentity.userName",
                                    "userIdentity.arn",
                                    "userIdentity.sessionContext.sessionIssuer.arn"),
                    ERROR, List.of("errorCode"))),

    /** cloud.google.com/logging/docs, LogEntry, and google/cloud/audit/audit_log.proto. */
    GOOGLE(
            "Google Cloud audit log",
            Set.of("protoPayload.methodName"),
            Map.of(
                    TIME, List.of("timestamp", "receiveTimestamp"),
                    ADDRESS, List.of("protoPayload.requestMetadata.callerIp"),
                    AGENT, List.of("protoPayload.requestMetadata.callerSuppliedUserAgent"),
                    ACTION, List.of("protoPayload.methodName"),
                    WHO,
                            List.of(
                                    "protoPayload.authenticationInfo.serviceAccountKeyName",
                                    "protoPayload.authenticationInfo.principalEmail",
                                    "protoPayload.authenticationInfo.principalSubject"),
                    RESULT, List.of("protoPayload.status.code"))),

    /**
     * docs.github.com, "Reviewing the audit log for your organization", "Reviewing your security log" and "Identifying
     * audit log events performed by an access token": {@code hashed_token} is the SHA-256 of the token in base64. Times
     * are milliseconds since 1970.
     */
    GITHUB(
            "GitHub audit or security log",
            Set.of("action", "actor", "created_at"),
            Map.of(
                    TIME, List.of("@timestamp", "created_at"),
                    ADDRESS, List.of("actor_ip"),
                    AGENT, List.of("user_agent"),
                    ACTION, List.of("action"),
                    WHO, List.of("hashed_token", "token_id", "actor", "oauth_application_name"))),

    /**
     * What the Dashboard shows of a request (docs.stripe.com/workbench/guides), under the names that the API and the
     * command line use. Stripe documents no schema of an export, so other spellings are taken as well.
     */
    STRIPE(
            "Stripe request log",
            Set.of("request_id", "method", "status"),
            Map.of(
                    TIME, List.of("created_at", "created", "time", "date"),
                    ADDRESS, List.of("ip_address", "ip"),
                    AGENT, List.of("user_agent"),
                    ACTION, List.of("method", "url", "path", "endpoint"),
                    WHO, List.of("api_key", "api_key_id", "key_id", "key", "account"),
                    RESULT, List.of("status", "status_code"))),

    /** Any other; the person says which field is which. */
    GENERIC("Another log", Set.of(), Map.of());

    private final String title;
    private final Set<String> marks;
    private final Columns columns;

    LogFormat(String title, Set<String> marks, Map<Columns.Column, List<String>> columns) {
        this.title = title;
        this.marks = marks;
        this.columns = new Columns(columns);
    }

    public String title() {
        return title;
    }

    /** The format whose own fields these names have, else {@link #GENERIC}. */
    static LogFormat of(Collection<String> names) {
        Set<String> plain = names.stream().map(Columns::plain).collect(Collectors.toSet());
        for (LogFormat format : values()) {
            if (format.marks.stream().map(Columns::plain).allMatch(plain::contains)) {
                return format;
            }
        }
        return GENERIC;
    }

    /** The fields of this format; of any other log the likeliest of these names. */
    Columns columns(Collection<String> names) {
        return this == GENERIC ? Columns.guess(names) : columns;
    }
}
