import com.example.eloquent.h2.H2Dialect;
import io.eloquent.query.dialect.Dialect;

/** H2 2.x. */
@SuppressWarnings("module") // the database's name ends with a digit
module com.example.eloquent.h2 {
    requires io.eloquent.query;

    provides Dialect with
            H2Dialect;
}
