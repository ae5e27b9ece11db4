/** How H2 does it. Found by {@link java.util.ServiceLoader}; nobody needs to name anything here. */
package com.example.eloquent.h2;
