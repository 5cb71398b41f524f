package org.bihuan.exchange;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last few things that were made at some cost, as long as there is memory to spare for them. */
final class Kept<K, V> {

    private final Map<K, SoftReference<V>> last;

    Kept(int most) {
        last = new LinkedHashMap<>(most * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The one of this key, made anew where it is not there any more. */
    V get(K key, Supplier<V> make) {
        V known = known(key);
        if (known != null) {
            return known;
        }
        V made = make.get();
        synchronized (last) {
            last.put(key, new SoftReference<>(made));
        }
        return made;
    }

    private @Nullable V known(K key) {
        synchronized (last) {
            SoftReference<V> it = last.get(key);
            return it == null ? null : it.get();
        }
    }
}
