package io.eloquent.model.meta;

/** What happens to a model. Those of {@link #isBefore} come before anything is written, and a listener may say no. */
public enum ModelEvent {
    /** It was read. */
    RETRIEVED,
    /** It is about to be inserted or updated, or would be if anything had changed. */
    SAVING,
    /** It was inserted or updated, or nothing had changed. */
    SAVED,
    /** It is about to be inserted. */
    CREATING,
    /** It was inserted. */
    CREATED,
    /** It is about to be updated. */
    UPDATING,
    /** It was updated. */
    UPDATED,
    /** It is about to be deleted, softly or for good. */
    DELETING,
    /** It was deleted, softly or for good. */
    DELETED,
    /** It was deleted softly. */
    TRASHED,
    /** It is about to be deleted for good, although it has soft deletes. */
    FORCE_DELETING,
    /** It was deleted for good, although it has soft deletes. */
    FORCE_DELETED,
    /** Its soft deletion is about to be taken back. */
    RESTORING,
    /** Its soft deletion was taken back. */
    RESTORED,
    /** A copy of it was made, which is not saved yet. */
    REPLICATING;

    /** {@return whether it comes before anything is written, so that a listener may say no} */
    public boolean isBefore() {
        return switch (this) {
            case SAVING, CREATING, UPDATING, DELETING, FORCE_DELETING, RESTORING -> true;
            default -> false;
        };
    }
}
