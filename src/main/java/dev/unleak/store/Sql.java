package dev.unleak.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements on one connection, within the transaction that {@link Database} opened. Arguments may be numbers, strings,
 * booleans, byte arrays, instants, and optionals of these.
 */
final class Sql {
    /** Makes one object of the current row. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** Takes the current row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, Object... args) throws SQLException {
        try (Prepared statement = prepare(sql)) {
            return statement.list(mapper, args);
        }
    }

    <T> Optional<T> first(String sql, Mapper<T> mapper, Object... args) throws SQLException {
        try (Prepared statement = prepare(sql)) {
            return statement.first(mapper, args);
        }
    }

    void each(String sql, Reader reader, Object... args) throws SQLException {
        try (Prepared statement = prepare(sql)) {
            statement.each(reader, args);
        }
    }

    /** The first column of the only row. */
    long number(String sql, Object... args) throws SQLException {
        return first(sql, row -> row.getLong(1), args).orElseThrow();
    }

    void update(String sql, Object... args) throws SQLException {
        try (Prepared statement = prepare(sql)) {
            statement.update(args);
        }
    }

    /** Runs a script of several statements. */
    void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** An INSERT with a parameter for each of the columns, given with commas between. */
    static String insert(String table, String columns) {
        return "INSERT INTO " + table + " (" + columns + ") VALUES (" + columns.replaceAll("\\w+", "?") + ")";
    }

    /** A statement that is run many times. */
    Prepared prepare(String sql) throws SQLException {
        return new Prepared(connection.prepareStatement(sql));
    }

    static final class Prepared implements AutoCloseable {
        private final PreparedStatement statement;

        private Prepared(PreparedStatement statement) {
            this.statement = statement;
        }

        <T> List<T> list(Mapper<T> mapper, Object... args) throws SQLException {
            List<T> list = new ArrayList<>();
            each(row -> list.add(mapper.map(row)), args);
            return list;
        }

        void each(Reader reader, Object... args) throws SQLException {
            bind(args);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }

        <T> Optional<T> first(Mapper<T> mapper, Object... args) throws SQLException {
            bind(args);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
            }
        }

        void update(Object... args) throws SQLException {
            bind(args);
            statement.executeUpdate();
        }

        private void bind(Object... args) throws SQLException {
            for (int i = 0; i < args.length; i++) {
                Object plain = args[i] instanceof Optional<?> optional ? optional.orElse(null) : args[i];
                statement.setObject(i + 1, plain instanceof Instant instant ? instant.toEpochMilli() : plain);
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
