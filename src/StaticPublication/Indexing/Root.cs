using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The names of the files that the root leads to.</summary>
internal sealed record Parts(
    IReadOnlyList<TermBlock> Terms,
    IReadOnlyList<string> Documents,
    IReadOnlyList<int> Lengths,
    IReadOnlyList<ColumnFiles> Columns,
    string Values,
    string Days
);

/// <summary>Writes the values that results are filtered by, and <c>index.json</c>, the one file of the index whose name never
/// changes.</summary>
internal static class Root
{
    /// <summary>Raised when a reader of an older layout would misread this one.</summary>
    public const int Layout = 5;

    // Names in a query, in both languages of the interface.
    private static readonly (Facet Facet, string[] Names)[] FieldNames =
    [
        (Facet.Kind, ["kind", "type"]),
        (Facet.Status, ["status", "statut"]),
        (Facet.Ministry, ["ministry", "ministere"]),
        (Facet.Portfolio, ["portfolio", "portefeuille"]),
        (Facet.Author, ["author", "auteur"]),
        (Facet.Programme, ["programme"]),
        (Facet.Heading, ["heading", "rubrique"]),
    ];

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(
        UnicodeRanges.BasicLatin,
        UnicodeRanges.Latin1Supplement,
        UnicodeRanges.LatinExtendedA,
        UnicodeRanges.GeneralPunctuation
    );

    /// <summary>Writes the values: by facet, in the order of their numbers, id, name, address, documents, other names, and of a ministry
    /// its portfolio's number.</summary>
    public static string WriteValues(Spool spool, Edition edition, Facets facets, Dictionary<string, TermList> lists) =>
        spool.AddDeflated(
            Json(json =>
            {
                foreach (var facet in Facets.All)
                {
                    json.WriteStartArray(Facets.NameOf(facet));
                    foreach (var value in facets.Values(facet))
                    {
                        WriteValue(json, edition, facets, value, lists.GetValueOrDefault(Facets.ListOf(facet, value.Id))?.Documents ?? 0);
                    }

                    json.WriteEndArray();
                }
            })
        );

    /// <summary>Writes <c>index.json</c>.</summary>
    public static void Write(Spool spool, IReadOnlyList<Segment> segments, Parts parts, IEnumerable<string> commonWords)
    {
        var root = Json(json =>
        {
            json.WriteNumber("layout", Layout);
            json.WriteNumber("block", DocumentBlocks.BlockSize);
            json.WriteNumber("blocks", DocumentBlocks.BlocksOfFile);
            WriteNumbers(json, "segments", segments.Select(segment => segment.Documents.Count));
            WriteNumbers(json, "levels", Scoring.LevelWeights());
            json.WriteStartObject("fields");
            foreach (var (facet, names) in FieldNames)
            {
                WriteTexts(json, Facets.NameOf(facet), names);
            }

            json.WriteEndObject();
            WriteTexts(json, "common", commonWords);
            WriteTexts(json, "first", parts.Terms.Select(block => block.First));
            WriteTexts(json, "terms", parts.Terms.Select(block => block.Name));
            WriteTexts(json, "documents", parts.Documents);
            WriteNumbers(json, "lengths", parts.Lengths);
            WriteNumbers(json, "years", parts.Columns.Select(files => files.Documents));
            WriteTexts(json, "columns", parts.Columns.Select(files => files.AtOnce));
            WriteTexts(json, "later", parts.Columns.Select(files => files.Later));
            json.WriteString("values", parts.Values);
            json.WriteString("days", parts.Days);
        });
        spool.Add("search/index.json", Fingerprint.Of(root), root);
    }

    private static void WriteValue(Utf8JsonWriter json, Edition edition, Facets facets, FacetValue value, int documents)
    {
        json.WriteStartArray();
        json.WriteStringValue(value.Id);
        json.WriteStringValue(value.Name);
        json.WriteStringValue(value.Authority is { } authority ? edition.Addresses.Of(authority) : "");
        json.WriteNumberValue(documents);
        json.WriteStartArray();
        foreach (var name in value.Authority is { } named ? SearchNames.NamesOf(named).Where(name => name != value.Name) : [])
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (value.Authority is Ministry { Portfolio: { } portfolio })
        {
            json.WriteNumberValue(facets.Values(Facet.Portfolio).Select(entry => entry.Id).ToList().IndexOf(portfolio.Id));
        }

        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
