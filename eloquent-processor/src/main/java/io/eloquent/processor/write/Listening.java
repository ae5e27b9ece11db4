package io.eloquent.processor.write;

/** Static entry points for listeners of one event. Each asks {@code ModelEvents} for the method of the same name. */
final class Listening {
    private static final String EVENTS = """
            /** {@return what takes the listener back} It hears of a model that was read. */
            public static $Registration retrieved($Consumer<? super $User> listener) {
                return events().retrieved(listener);
            }

            /** {@return what takes the listener back} It hears of a model that is about to be inserted or updated, or would be if anything had changed; it may say no, and what it changes is saved. */
            public static $Registration saving($Consumer<? super $User> listener) {
                return events().saving(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was inserted or updated, or had not changed. */
            public static $Registration saved($Consumer<? super $User> listener) {
                return events().saved(listener);
            }

            /** {@return what takes the listener back} It hears of a model that is about to be inserted; it may say no, and what it changes is saved. */
            public static $Registration creating($Consumer<? super $User> listener) {
                return events().creating(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was inserted: it exists, and has its key. */
            public static $Registration created($Consumer<? super $User> listener) {
                return events().created(listener);
            }

            /** {@return what takes the listener back} It hears of a model that is about to be updated; it may say no, and what it changes is saved. */
            public static $Registration updating($Consumer<? super $User> listener) {
                return events().updating(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was updated. */
            public static $Registration updated($Consumer<? super $User> listener) {
                return events().updated(listener);
            }

            /** {@return what takes the listener back} It hears of a model that is about to be deleted, softly or for good; it may say no. */
            public static $Registration deleting($Consumer<? super $User> listener) {
                return events().deleting(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was deleted, softly or for good. */
            public static $Registration deleted($Consumer<? super $User> listener) {
                return events().deleted(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was deleted softly. */
            public static $Registration trashed($Consumer<? super $User> listener) {
                return events().trashed(listener);
            }

            /** {@return what takes the listener back} It hears of a model that is about to be deleted for good although it has soft deletes; it may say no. */
            public static $Registration forceDeleting($Consumer<? super $User> listener) {
                return events().forceDeleting(listener);
            }

            /** {@return what takes the listener back} It hears of a model that was deleted for good although it has soft deletes. */
            public static $Registration forceDeleted($Consumer<? super $User> listener) {
                return events().forceDeleted(listener);
            }

            /** {@return what takes the listener back} It hears of a model whose soft deletion is about to be taken back; it may say no. */
            public static $Registration restoring($Consumer<? super $User> listener) {
                return events().restoring(listener);
            }

            /** {@return what takes the listener back} It hears of a model whose soft deletion was taken back. */
            public static $Registration restored($Consumer<? super $User> listener) {
                return events().restored(listener);
            }

            /** {@return what takes the listener back} It hears of a copy that was just made, and is not saved yet. */
            public static $Registration replicating($Consumer<? super $User> listener) {
                return events().replicating(listener);
            }
            """;

    private Listening() {}

    /** Writes them. */
    static void write(SourceFile file) {
        file.add(EVENTS).gap();
    }
}
