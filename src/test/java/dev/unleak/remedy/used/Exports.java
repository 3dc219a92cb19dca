package dev.unleak.remedy.used;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small made-up exports, with addresses of RFC 5737 and RFC 3849. */
final class Exports {
    static final String CLOUDFLARE = """
            {"success": true, "errors": [], "result": [
              {"id": "1", "action": {"time": "2026-11-03T09:00:00Z", "type": "create", "result": "success"},
               "actor": {"id": "u1", "type": "user", "context": "api_token", "email": "ada@example.com",
                 "ip_address": "192.0.2.7", "token_id": "tok-1", "token_name": "Zones"},
               "raw": {"method": "POST", "uri": "/zones", "status_code": 200, "user_agent": "terraform/1.9"},
               "resource": {"product": "dns", "type": "record"}},
              {"id": "2", "action": {"time": "2026-11-20T03:15:00Z", "type": "delete", "result": "failure"},
               "actor": {"id": "u1", "type": "user", "ip_address": "2001:db8::5", "token_id": "tok-1"},
               "raw": {"user_agent": "curl/8.9"}, "resource": {"product": "members", "type": "member"}},
              {"id": "3", "action": {"time": "2026-11-21T10:00:00Z", "type": "view"}, "actor": {"token_id": "tok-2"}}
            ]}
            """;

    static final String CLOUDTRAIL = """
            {"Records": [
              {"eventVersion": "1.11", "eventTime": "2026-11-03T09:00:00Z", "eventSource": "s3.amazonaws.com",
               "eventName": "ListBuckets", "sourceIPAddress": "192.0.2.7", "userAgent": "aws-cli/2.17",
               "userIdentity": {"type": "IAMUser", "accessKeyId": "KEY-ID-1", "userName": "deploy"}},
              {"eventTime": "2026-11-20T03:15:00Z", "eventSource": "iam.amazonaws.com", "eventName": "CreateUser",
               "sourceIPAddress": "198.51.100.9", "userAgent": "Boto3/1.35", "errorCode": "AccessDenied",
               "userIdentity": {"accessKeyId": "KEY-ID-1"}}]}
            """;

    static final String LOOKUP = """
            {"Events": [{"EventId": "e", "EventName": "ListBuckets", "Username": "deploy",
              "CloudTrailEvent": "{\\"eventTime\\":\\"2026-11-03T09:00:00Z\\",\\"eventSource\\":\\"s3.amazonaws.com\\",\\"eventName\\":\\"ListBuckets\\",\\"sourceIPAddress\\":\\"192.0.2.7\\",\\"userIdentity\\":{\\"accessKeyId\\":\\"KEY-ID-1\\"}}"}]}
            """;

    static final String GITHUB_JSON = """
            [{"@timestamp": 1793696400000, "created_at": 1793696400000, "action": "git.clone", "actor": "ada",
              "actor_ip": "192.0.2.7", "user_agent": "git/2.47", "hashed_token": "HASH-1=", "token_id": 77},
             {"@timestamp": 1793700000000, "created_at": 1793700000000, "action": "repo.access", "actor": "ada",
              "actor_ip": "203.0.113.4", "user_agent": "curl/8.9", "hashed_token": "HASH-1="}]
            """;

    static final String GITHUB_CSV = """
            action,actor,actor_ip,user_agent,token_id,created_at
            git.clone,ada,192.0.2.7,"git/2.47 (a ""b"", c)",77,1793696400000
            repo.access,ada,203.0.113.4,curl/8.9,77,2026-11-03 10:00:00 UTC
            """;

    static final String GOOGLE = """
            [{"logName": "l", "timestamp": "2026-11-03T09:00:00.123456789Z", "protoPayload": {
               "@type": "type.googleapis.com/google.cloud.audit.AuditLog", "methodName": "storage.objects.get",
               "authenticationInfo": {"principalEmail": "robot@p.iam.gserviceaccount.com",
                 "serviceAccountKeyName": "//iam.googleapis.com/projects/p/serviceAccounts/robot/keys/KEY-ID-1"},
               "requestMetadata": {"callerIp": "192.0.2.7", "callerSuppliedUserAgent": "gcloud"}}},
             {"timestamp": "2026-11-20T03:15:00Z", "protoPayload": {"methodName": "SetIamPolicy",
               "status": {"code": 7, "message": "denied"},
               "authenticationInfo": {"serviceAccountKeyName":
                 "//iam.googleapis.com/projects/p/serviceAccounts/robot/keys/KEY-ID-1"},
               "requestMetadata": {"callerIp": "2001:db8::5"}}}]
            """;

    static final String STRIPE_JSON = """
            {"request_id": "req_1", "created_at": 1793696400, "method": "GET", "url": "/v1/balance", "status": 200, "api_key": "Backend", "ip_address": "192.0.2.7", "livemode": true}
            {"request_id": "req_2", "created_at": 1793700000, "method": "POST", "url": "/v1/payouts", "status": 403, "api_key": "Backend", "ip_address": "198.51.100.9", "livemode": true}
            """;

    static final String STRIPE_CSV = """
            Request ID,Created,Method,Path,Status,API key,IP address
            req_1,2026-11-03T09:00:00Z,GET,/v1/balance,200,Backend,192.0.2.7
            req_2,2026-11-03T10:00:00Z,POST,/v1/payouts,403,Backend,198.51.100.9
            """;

    static final String OTHER_CSV = """
            \uFEFFwhen;peer;what;account
            2026-11-03 09:00:00;192.0.2.7;read;robot
            2026-11-03 10:00:00;198.51.100.9;write;robot
            """;

    private Exports() {}

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static Path packed(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
