using System.Globalization;
using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>All tables with their keys, and the texts, as a SQLite database with full-text search:
/// <c>data/publication.sqlite</c>.</summary>
internal static class PublicationSqlite
{
    public const string Path = "data/publication.sqlite";

    /// <summary>The texts of documents, a row for each. Not a file of its own.</summary>
    private static readonly IReadOnlyList<Column<Text>> TextColumnsOfTable =
    [
        new("document", CellType.AsCode, row => row.Document, Required: true) { References = NamedColumns.Table("documents") },
        new("position", CellType.AsNumber, row => row.Position, Required: true),
        .. TextColumns.All.Select(column => column.In<Text>(row => row.Of)),
    ];

    // Pages, indexes and the full-text index of a database, compared with the published JSON.
    private const double MaxSize = 3;

    public static readonly Export Export = new("sqlite", "application/vnd.sqlite3", Files)
    {
        Product = Products.Sqlite,
        Group = "documents",
    };

    /// <summary>Whether a host surely takes a database of documents with so many bytes of published JSON.</summary>
    public static bool Fits(long bytes, Host host) => host.OwnFileBytes is not { } limit || bytes * MaxSize <= limit;

    // None where it may be more than the host takes: the tables are there as CSV.
    private static IEnumerable<ExportFile> Files(Release release) =>
        Fits(release.Documents.TotalLength, release.Edition.Site.Host) ? [FileOf(release)] : [];

    private static ExportFile FileOf(Release release) =>
        new(
            new OutputFile(Path, () => Fingerprint.Combine(release.SiteHash, DependsOn(release)), stream => Write(release, stream)),
            release.Documents.Count
        );

    private static Fingerprint DependsOn(Release release) =>
        Fingerprint.Combine(
            Tables(release.Edition.Site)
                .SelectMany(table => release.Files.Of(table))
                .Select(file => file.File.DependsOn)
                .Append(release.Documents.Hash(0, release.Documents.Count))
        );

    private static IEnumerable<Export> Tables(Site site) => Exports.Data.In(site).Where(export => export.Rows is not null);

    private static void Write(Release release, Stream stream)
    {
        var path = release.Catalogue.Store.PathBeside("sqlite");
        File.Delete(path);
        try
        {
            using (var database = new SqliteFile(path))
            {
                Fill(release, database);
            }

            using var made = File.OpenRead(path);
            made.CopyTo(stream);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Fill(Release release, SqliteFile database)
    {
        var site = release.Edition.Site;
        var tables = Tables(site).ToList();
        database.Run("BEGIN");
        foreach (var table in tables)
        {
            Add(database, site, new Table(table.Name, table.Key, table.ColumnsIn(site)), tables, table.Rows!(release));
        }

        var texts = TextColumnsOfTable.In(site);
        Add(database, site, new Table("texts", ["document", "position"], texts), tables, texts.Values(Texts(release)));
        database.Run(
            """
            CREATE VIRTUAL TABLE documents_search
              USING fts5(title, abstract, content="documents", tokenize="unicode61 remove_diacritics 2");
            INSERT INTO documents_search(documents_search) VALUES ('rebuild');
            CREATE VIRTUAL TABLE texts_search USING fts5(markdown, content="texts", tokenize="unicode61 remove_diacritics 2");
            INSERT INTO texts_search(texts_search) VALUES ('rebuild');
            COMMIT
            """
        );
    }

    private static void Add(SqliteFile database, Site site, Table table, IReadOnlyList<Export> tables, IEnumerable<object?[]> rows)
    {
        database.Run(Definition(site, table, tables));
        var places = string.Join(", ", table.Columns.Select((_, at) => $"?{at + 1}"));
        using var insert = database.Prepare($"INSERT INTO \"{NameOf(site, table.Name)}\" VALUES ({places})");
        foreach (var row in rows)
        {
            insert.Insert(row);
        }
    }

    // Text without an affinity to numbers keeps leading zeros.
    private static string Definition(Site site, Table table, IReadOnlyList<Export> tables)
    {
        var sql = new StringBuilder();
        sql.Append(CultureInfo.InvariantCulture, $"CREATE TABLE \"{NameOf(site, table.Name)}\" (\n");
        foreach (var column in table.Columns)
        {
            var type = column.Type switch
            {
                CellType.AsNumber or CellType.AsFlag => "INTEGER",
                CellType.AsDecimal => "REAL",
                _ => "TEXT",
            };
            sql.Append(CultureInfo.InvariantCulture, $"  \"{column.Name}\" {type}{(column.Required ? " NOT NULL" : "")}");
            if (column.References is { } of && tables.Any(known => known.Name == of && known.Key.Count > 0))
            {
                sql.Append(CultureInfo.InvariantCulture, $" REFERENCES \"{NameOf(site, of)}\" (\"id\")");
            }

            sql.Append(",\n");
        }

        if (table.Key.Count > 0)
        {
            sql.Append(CultureInfo.InvariantCulture, $"  PRIMARY KEY ({string.Join(", ", table.Key.Select(name => $"\"{name}\""))}),\n");
        }

        sql.Length -= 2;
        return sql.Append("\n)").ToString();
    }

    private static string NameOf(Site site, string export) =>
        site.DataName(export.EndsWith("_csv", StringComparison.Ordinal) ? export[..^"_csv".Length] : export);

    private static IEnumerable<Text> Texts(Release release) =>
        DocumentRow
            .All(release.Edition)
            .SelectMany(row => row.Words.Texts.Select((text, index) => new Text(row.Document.Id, index + 1, text)));

    private sealed record Table(string Name, IReadOnlyList<string> Key, IReadOnlyList<Column> Columns);

    private readonly record struct Text(string Document, int Position, DocumentText Of);
}
