using System.Buffers;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>What search shows of a result besides date and title, for publications whose documents have no JSON of their own: the fields
/// that it reads of that JSON, one document on each line.</summary>
internal static class TextBlocks
{
    /// <summary>Writes the files, and one with the names of all; returns its name, or nothing if documents have their own JSON.</summary>
    public static string Write(IndexFiles files, IReadOnlyList<Segment> segments, Edition edition)
    {
        if (edition.Site.Products.HasFlag(Products.DocumentJson))
        {
            return "";
        }

        var names = segments
            .SelectMany(segment => segment.Documents.Chunk(IndexLayout.TextBlockSize).Chunk(IndexLayout.TextBlocksPerFile))
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(edition.Threads)
            .Select(blocks => files.AddDeflatedEach([.. blocks.Select(documents => Lines(edition, documents))]))
            .ToArray();
        return files.AddDeflated([.. names.SelectMany(file => NameOf(file.Name, file.Lengths))]);
    }

    private static IEnumerable<byte> NameOf(string name, int[] lengths) =>
        Convert
            .FromHexString(name)
            .Concat(
                from block in Enumerable.Range(0, IndexLayout.TextBlocksPerFile)
                from shift in Enumerable.Range(0, IndexLayout.TextLengthBytes)
                select (byte)((block < lengths.Length ? lengths[block] : 0) >> (8 * shift))
            );

    private static byte[] Lines(Edition edition, Document[] documents)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 15);
        foreach (var document in documents)
        {
            using (var json = new Utf8JsonWriter(bytes, PublishedJson.Compact))
            {
                Write(json, document, edition.Catalogue.WordsOf(document));
            }

            bytes.Write("\n"u8);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Document document, DocumentWords words)
    {
        json.WriteStartObject();
        json.WriteString("language"u8, document.Language);
        json.WriteString("number"u8, document.Number);
        json.WriteString("abstract"u8, words.Abstract);
        json.WriteStartArray("texts"u8);
        foreach (var text in words.Texts)
        {
            json.WriteStartObject();
            if (text.Speaker is { } speaker)
            {
                json.WriteString("speaker"u8, speaker);
            }

            json.WriteString("markdown"u8, text.Markdown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var ministry = document.Ministries.Responsible ?? (document.Ministries.Concerned is [var first, ..] ? first.Ministry : null);
        json.WriteStartObject("ministries"u8);
        if (ministry is not null)
        {
            json.WriteString("answering"u8, ministry.Id);
        }

        json.WriteEndObject();
        WriteDerived(json, document, ministry);
        json.WriteEndObject();
    }

    private static void WriteDerived(Utf8JsonWriter json, Document document, Ministry? ministry)
    {
        json.WriteStartObject("derived"u8);
        if (document.Status != Status.None)
        {
            json.WriteString("status"u8, document.Status.Word());
            json.WriteBoolean("overdue"u8, document.Overdue);
        }

        json.WriteStartObject("labels"u8);
        WriteLabel(json, "kinds"u8, document.Kind);
        WriteLabel(json, "ministries"u8, ministry);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, ReadOnlySpan<byte> file, Authority? authority)
    {
        json.WriteStartArray(file);
        if (authority is not null)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, authority.Id);
            json.WriteString("name"u8, authority.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
