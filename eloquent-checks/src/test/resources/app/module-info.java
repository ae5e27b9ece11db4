/** An application that names no dialect. */
module com.example.app {
    requires io.eloquent.model;
}
