/** How models keep secrets: {@link io.eloquent.api.crypto.Encrypter} and {@link io.eloquent.api.crypto.Hasher}. */
@NullMarked
package io.eloquent.api.crypto;

import org.jspecify.annotations.NullMarked;
