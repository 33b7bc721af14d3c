using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary><c>index.json</c> of each list: its subject, its figures, and id, title, date and status of its documents, newest
/// first.</summary>
internal static class ListJson
{
    public static readonly Export Export = new("list_json", "application/json", Files) { Product = Products.ListJson };

    /// <summary>Caches the rows of a release's documents, one object each.</summary>
    public static RowCache RowsOf(Release release) => new(release, "list_rows", (bytes, numbers) =>
        {
            using var json = new Utf8JsonWriter(bytes, PublishedJson.Compact);
            foreach (var number in numbers)
            {
                json.Reset();
                WriteRow(json, release.Edition, release.Catalogue.Documents[number]);
                json.Flush();
            }
        });

    private static IEnumerable<ExportFile> Files(Release release) =>
        release.Catalogue.Listings.Where(listing => listing.Files.HasFlag(Products.ListJson)).Select(listing => FileOf(release, listing));

    private static ExportFile FileOf(Release release, Listing listing)
    {
        var path = release.Edition.Addresses.FileOf(Addresses.Beside(release.Edition.Addresses.List(listing), "index.json"));
        return new ExportFile(
            new OutputFile(path, () => DependsOn(release, listing), stream => Write(release, listing, stream))
            {
                Subject = () => release.Edition.Subjects.Of(listing),
            },
            listing.Numbers.Count
        );
    }

    private static Fingerprint DependsOn(Release release, Listing listing)
    {
        using var head = new MemoryStream();
        JsonFile.Write(head, json =>
        {
            json.WriteStartObject();
            WriteHead(json, release, listing);
            json.WriteEndObject();
        });
        return Fingerprint.Combine(Fingerprint.Of(head.GetBuffer().AsSpan(0, (int)head.Length)), release.Documents.Hash(listing.Numbers));
    }

    // Not indented: each document is in about ten lists, and indentation would double their size.
    private static void Write(Release release, Listing listing, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, PublishedJson.Compact))
        {
            json.WriteStartObject();
            WriteHead(json, release, listing);
            json.WriteStartArray("documents"u8);
            foreach (var number in listing.Numbers)
            {
                json.WriteRawValue(release.ListRows.Of(number), skipInputValidation: true);
                if (json.BytesPending > 65_536)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteHead(Utf8JsonWriter json, Release release, Listing listing)
    {
        json.WriteString("address"u8, release.Edition.Addresses.List(listing));
        json.WriteString("list"u8, listing.Kind.ToString().ToLowerInvariant());
        json.WriteString("asOf"u8, DataWords.Of(release.Catalogue.AsOf));
        if (listing.Year > 0)
        {
            json.WriteNumber("year"u8, listing.Year);
        }

        if (listing.Month > 0)
        {
            json.WriteNumber("month"u8, listing.Month);
        }

        if (listing.Of is { } authority)
        {
            json.WritePropertyName("of"u8);
            AuthorityJson.Write(json, release, authority);
        }

        json.WriteStartObject("figures"u8);
        FigureFields.Write(json, listing.Of, listing.Tally, release.Edition.Site.Scope);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, Edition edition, Document document)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteString("title"u8, document.Title);
        json.WriteString("kind"u8, document.Kind.Id);
        json.WriteString("published"u8, document.Published.ToString());
        json.WriteString("address"u8, edition.Addresses.Document(document));
        if (document.Status != Status.None)
        {
            json.WriteString("status"u8, document.Status.Word());
        }

        json.WriteEndObject();
    }
}
