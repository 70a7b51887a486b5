package org.goodword.mail.fetching;

import static org.goodword.mail.db.Tables.MAILBOX_CHORE;
import static org.goodword.mail.db.Tables.MAILBOX_FOLDER;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// How far each folder has been read, and what is still to be done in it.
@Component
class CursorStore {
    private final DSLContext sql;

    CursorStore(DSLContext sql) {
        this.sql = sql;
    }

    /// @param takenUid up to here everything is ours
    record Cursor(long uidValidity, long takenUid, long stuckUid, int stuckTimes) {}

    Optional<Cursor> find(AccountId account, String folder) {
        return sql.select(
                        MAILBOX_FOLDER.UID_VALIDITY,
                        MAILBOX_FOLDER.TAKEN_UID,
                        MAILBOX_FOLDER.STUCK_UID,
                        MAILBOX_FOLDER.STUCK_TIMES)
                .from(MAILBOX_FOLDER)
                .where(is(account, folder))
                .fetchOptional(row -> new Cursor(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// Begins the folder anew: its ids mean other mails now.
    void begin(AccountId account, String folder, long uidValidity) {
        sql.insertInto(MAILBOX_FOLDER)
                .set(MAILBOX_FOLDER.WORKSPACE_ID, Workspaces.current())
                .set(MAILBOX_FOLDER.ACCOUNT_ID, account.value())
                .set(MAILBOX_FOLDER.FOLDER, folder)
                .set(MAILBOX_FOLDER.UID_VALIDITY, uidValidity)
                .set(MAILBOX_FOLDER.TAKEN_UID, 0L)
                .onConflict(MAILBOX_FOLDER.WORKSPACE_ID, MAILBOX_FOLDER.ACCOUNT_ID, MAILBOX_FOLDER.FOLDER)
                .doUpdate()
                .set(MAILBOX_FOLDER.UID_VALIDITY, uidValidity)
                .set(MAILBOX_FOLDER.TAKEN_UID, 0L)
                .set(MAILBOX_FOLDER.STUCK_UID, 0L)
                .set(MAILBOX_FOLDER.STUCK_TIMES, 0)
                .execute();
        sql.deleteFrom(MAILBOX_CHORE)
                .where(mine(account), MAILBOX_CHORE.FOLDER.eq(folder))
                .execute();
    }

    /// False when the folder was begun anew meanwhile, or somebody else is as far.
    ///
    /// @param ignored of the mails passed by this step
    boolean move(AccountId account, String folder, long uidValidity, long uid, long ignored) {
        return sql.update(MAILBOX_FOLDER)
                        .set(MAILBOX_FOLDER.TAKEN_UID, uid)
                        .set(MAILBOX_FOLDER.IGNORED, MAILBOX_FOLDER.IGNORED.plus(ignored))
                        .where(
                                is(account, folder),
                                MAILBOX_FOLDER.UID_VALIDITY.eq(uidValidity),
                                MAILBOX_FOLDER.TAKEN_UID.lt(uid))
                        .execute()
                == 1;
    }

    void stuck(AccountId account, String folder, long uid, int times) {
        sql.update(MAILBOX_FOLDER)
                .set(MAILBOX_FOLDER.STUCK_UID, uid)
                .set(MAILBOX_FOLDER.STUCK_TIMES, times)
                .where(is(account, folder))
                .execute();
    }

    /// No validity is 0 (RFC 3501 §2.3.1.1): all folders are begun anew when they are next opened.
    void forget(AccountId account) {
        sql.update(MAILBOX_FOLDER)
                .set(MAILBOX_FOLDER.UID_VALIDITY, 0L)
                .where(
                        MAILBOX_FOLDER.WORKSPACE_ID.eq(Workspaces.current()),
                        MAILBOX_FOLDER.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    void addChore(AccountId account, String folder, long uid) {
        sql.insertInto(MAILBOX_CHORE)
                .set(MAILBOX_CHORE.WORKSPACE_ID, Workspaces.current())
                .set(MAILBOX_CHORE.ACCOUNT_ID, account.value())
                .set(MAILBOX_CHORE.FOLDER, folder)
                .set(MAILBOX_CHORE.UID, uid)
                .execute();
    }

    /// Lowest first.
    List<Long> chores(AccountId account, String folder, int most) {
        return sql.select(MAILBOX_CHORE.UID)
                .from(MAILBOX_CHORE)
                .where(mine(account), MAILBOX_CHORE.FOLDER.eq(folder))
                .orderBy(MAILBOX_CHORE.UID)
                .limit(most)
                .fetch(MAILBOX_CHORE.UID);
    }

    void choresDone(AccountId account, String folder, List<Long> uids) {
        sql.deleteFrom(MAILBOX_CHORE)
                .where(mine(account), MAILBOX_CHORE.FOLDER.eq(folder), MAILBOX_CHORE.UID.in(uids))
                .execute();
    }

    private static Condition is(AccountId account, String folder) {
        return MAILBOX_FOLDER
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(MAILBOX_FOLDER.ACCOUNT_ID.eq(account.value()))
                .and(MAILBOX_FOLDER.FOLDER.eq(folder));
    }

    private static Condition mine(AccountId account) {
        return MAILBOX_CHORE.WORKSPACE_ID.eq(Workspaces.current()).and(MAILBOX_CHORE.ACCOUNT_ID.eq(account.value()));
    }
}
