using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Importing;

/// <summary>JSON as the import writes it: escaped as in every JSON of the publication, and checked as it is written.</summary>
internal static class SafeJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = PublishedJson.Encoder };

    public static Utf8JsonWriter Writer(Stream output) =>
        new(output, new JsonWriterOptions { Encoder = PublishedJson.Encoder, SkipValidation = false });
}
