using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticPublication.Importing;

/// <summary>JSON as the import writes it: French letters and typography readable, markup, invisible and direction characters escaped.</summary>
internal static class SafeJson
{
    public static readonly JavaScriptEncoder Encoder = MakeEncoder();

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = Encoder };

    public static Utf8JsonWriter Writer(Stream output) => new(output, new JsonWriterOptions { Encoder = Encoder, SkipValidation = false });

    private static JavaScriptEncoder MakeEncoder()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA);
        letters.AllowCharacters('–', '—', '‘', '’', '“', '”', '…', '•', '€', '™');
        return JavaScriptEncoder.Create(letters);
    }
}
