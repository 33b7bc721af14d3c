using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Id and name of everything that a document refers to, by authority file. They are lists, not maps, so that a typed reader finds
/// the same columns in every row.</summary>
internal static class LabelsJson
{
    private static readonly (JsonEncodedText File, Type Of)[] Files =
    [
        (JsonEncodedText.Encode("kinds"), typeof(Kind)),
        (JsonEncodedText.Encode("ministries"), typeof(Ministry)),
        (JsonEncodedText.Encode("authors"), typeof(Author)),
        (JsonEncodedText.Encode("groups"), typeof(Group)),
        (JsonEncodedText.Encode("organisations"), typeof(Organisation)),
        (JsonEncodedText.Encode("headings"), typeof(Heading)),
        (JsonEncodedText.Encode("programmes"), typeof(Programme)),
        (JsonEncodedText.Encode("licences"), typeof(Licence)),
    ];

    /// <summary>The files, in the order in which they are written.</summary>
    public static IEnumerable<string> Names => Files.Select(file => file.File.Value);

    /// <summary>Writes the object <c>labels</c>, without files of which the document names nothing.</summary>
    public static void Write(Utf8JsonWriter json, Document document)
    {
        var named = document.Named().Select(named => named.Authority).Distinct().ToList();
        json.WriteStartObject("labels"u8);
        foreach (var (file, type) in Files)
        {
            WriteList(json, file, named.FindAll(authority => authority.GetType() == type));
        }

        json.WriteEndObject();
    }

    /// <summary>Adds id and name of everything that a document refers to.</summary>
    public static void AddTo(ref HashBuilder hash, Document document)
    {
        foreach (var named in document.Named())
        {
            hash.Add((int)named.As);
            hash.Add(named.Authority);
        }
    }

    private static void WriteList(Utf8JsonWriter json, JsonEncodedText file, List<Authority> authorities)
    {
        if (authorities.Count == 0)
        {
            return;
        }

        json.WriteStartArray(file);
        foreach (var authority in authorities)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, authority.Id);
            json.WriteString("name"u8, authority.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
