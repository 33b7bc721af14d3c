using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Importing;

/// <summary>JSON settings of the import: characters are escaped as in the published JSON, and the structure is validated while
/// writing.</summary>
internal static class SafeJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = PublishedJson.Encoder };

    public static Utf8JsonWriter Writer(Stream output) =>
        new(output, new JsonWriterOptions { Encoder = PublishedJson.Encoder, SkipValidation = false });
}
