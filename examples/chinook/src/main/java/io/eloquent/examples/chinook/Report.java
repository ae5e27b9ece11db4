package io.eloquent.examples.chinook;

import io.eloquent.model.ModelList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What there is to say about the shop: the same text, whichever database it comes from. */
final class Report {
    private static final int TOP = 5;

    private final StringBuilder out = new StringBuilder();

    String text() {
        out.setLength(0);
        numbers();
        years();
        bestSellers();
        countries();
        staff();
        playlists();
        longestTracks();
        return out.toString();
    }

    /** Aggregates: each is one query, and reads no models. */
    private void numbers() {
        title("The shop");
        line("%d artists, %d albums, %d tracks", Artist.count(), Album.count(), Track.count());
        line("%d customers, %d invoices, %s in total", Customer.count(), Invoice.count(), money(Invoice.sum("Total")));
    }

    private void years() {
        title("Sales by year");
        int first = year(Invoice.orderBy(Invoice.INVOICE_DATE.asc()).firstOrFail());
        int last = year(Invoice.orderBy(Invoice.INVOICE_DATE.desc()).firstOrFail());
        for (int year = first; year <= last; year++) {
            InvoiceQuery invoices = Invoice.where(Invoice.INVOICE_DATE
                    .gte(LocalDateTime.of(year, 1, 1, 0, 0))
                    .and(Invoice.INVOICE_DATE.lt(LocalDateTime.of(year + 1, 1, 1, 0, 0))));
            line("%d: %d invoices, %s", year, invoices.count(), money(invoices.sum("Total")));
        }
    }

    private static int year(Invoice invoice) {
        return invoice.invoiceDate.getYear();
    }

    /** Five queries, one for the lines and one for each relation, however many lines there are. */
    private void bestSellers() {
        ModelList<InvoiceLine> lines = InvoiceLine.with(
                        InvoiceLine.TRACK.with(Track.GENRE, Track.ALBUM.with(Album.ARTIST)))
                .get();
        title("Best-selling genres");
        top(sales(lines, line -> track(line).genre.get().orElseThrow().name));
        title("Best-selling artists");
        top(sales(
                lines,
                line -> track(line).album.get().orElseThrow().artist.get().orElseThrow().name));
    }

    private static Track track(InvoiceLine line) {
        return line.track.get().orElseThrow();
    }

    private static Map<String, BigDecimal> sales(List<InvoiceLine> lines, Function<InvoiceLine, String> name) {
        Map<String, BigDecimal> sales = new HashMap<>();
        for (InvoiceLine line : lines) {
            BigDecimal price = line.unitPrice.multiply(BigDecimal.valueOf(line.quantity));
            sales.merge(name.apply(line), price, BigDecimal::add);
        }
        return sales;
    }

    private void countries() {
        title("Countries that buy most");
        Map<String, BigDecimal> sales = new HashMap<>();
        for (ModelList<Invoice> invoices : Invoice.chunkById(100)) {
            invoices.forEach(invoice -> sales.merge(invoice.billingCountry, invoice.total, BigDecimal::add));
        }
        top(sales);
    }

    private void staff() {
        title("Customers of each support representative");
        for (Employee employee :
                Employee.with("customers.invoices").orderBy("EmployeeId").get()) {
            if (!employee.customers.isEmpty()) {
                BigDecimal sales = employee.customers.stream()
                        .flatMap(customer -> customer.invoices.stream())
                        .map(invoice -> invoice.total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                line("%s: %d customers, %s", name(employee), employee.customers.size(), money(sales));
            }
        }
        title("Who reports to whom");
        subordinates(Employee.whereNull("ReportsTo").get().stream(), "");
    }

    /** Nothing is loaded beforehand: the first of a level that is asked loads the reports of its whole level. */
    private void subordinates(Stream<Employee> employees, String indent) {
        employees.sorted(Comparator.comparing(employee -> employee.employeeId)).forEach(employee -> {
            line("%s%s, %s", indent, name(employee), employee.title);
            subordinates(employee.reports.stream(), indent + "  ");
        });
    }

    private static String name(Employee employee) {
        return employee.firstName + " " + employee.lastName;
    }

    /** Many to many. The table between is a model as well, with a key of two columns. */
    private void playlists() {
        title("Playlists");
        for (Playlist playlist :
                Playlist.with(Playlist.TRACKS).orderBy("PlaylistId").get()) {
            long minutes = playlist.tracks.stream()
                            .mapToLong(track -> track.milliseconds)
                            .sum()
                    / 60_000;
            line("%s: %d tracks, %d minutes", playlist.name, playlist.tracks.size(), minutes);
        }
        PlaylistTrack entry = PlaylistTrack.findOrFail(1, 3402);
        line("%d entries; one is %s", PlaylistTrack.count(), entry.track.get().orElseThrow().name);
    }

    private void longestTracks() {
        title("Longest tracks");
        for (Track track : Track.with("album", "mediaType")
                .orderBy("Milliseconds", "desc")
                .take(TOP)
                .get()) {
            line(
                    "%s (%s): %d minutes, %s",
                    track.name,
                    track.album.get().orElseThrow().title,
                    track.milliseconds / 60_000,
                    track.mediaType.get().orElseThrow().name);
        }
    }

    private void top(Map<String, BigDecimal> sales) {
        sales.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .forEach(entry -> line("%s: %s", entry.getKey(), money(entry.getValue())));
    }

    /** SQLite keeps decimals as floating point numbers, so that a sum of many is not exact to the last digit. */
    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private void title(String text) {
        line("%s%s%n%s", out.isEmpty() ? "" : System.lineSeparator(), text, "-".repeat(text.length()));
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
