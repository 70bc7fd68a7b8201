/// The whole service as processes of their own, seen from outside only.
@org.jspecify.annotations.NullMarked
package org.vigil.service;
