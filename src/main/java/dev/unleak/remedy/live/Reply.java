package dev.unleak.remedy.live;

/** What came back. A body may hold new credentials and personal data: it is looked at once and never told. */
public record Reply(int status, String body) {
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
