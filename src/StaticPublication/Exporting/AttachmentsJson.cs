using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Address, type and size of the files that are attached to a document.</summary>
internal static class AttachmentsJson
{
    /// <summary>Writes the list, if there are any.</summary>
    public static void Write(Utf8JsonWriter json, Edition edition, Document document)
    {
        if (document.Attachments.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments"u8);
        foreach (var file in document.Attachments.Select(edition.FileOf))
        {
            json.WriteStartObject();
            json.WriteString("address"u8, edition.Addresses.Of(file));
            json.WriteString("mediaType"u8, file.MediaType);
            json.WriteNumber("bytes"u8, file.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Adds what the list is made from.</summary>
    public static void AddTo(ref HashBuilder hash, Edition edition, Document document)
    {
        foreach (var attached in document.Attachments)
        {
            hash.Add((int)edition.FileOf(attached).Bytes);
        }
    }
}
