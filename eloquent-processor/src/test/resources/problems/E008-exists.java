package app;

import io.eloquent.api.annotation.Table;

@Table
class User extends UserModel {
    Long id;
}
// another file
package app;

abstract class UserModel {}
