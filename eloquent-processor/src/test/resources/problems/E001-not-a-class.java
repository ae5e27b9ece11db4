package app;

import io.eloquent.api.annotation.Table;

@Table
interface User {}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
enum Color {
    RED
}
// another file
package app;

import io.eloquent.api.annotation.Table;

@Table
record Point(int x, int y) {}
