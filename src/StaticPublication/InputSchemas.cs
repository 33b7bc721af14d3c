using System.Text;
using System.Text.Json;
using StaticPublication.Exporting;
using StaticPublication.Reading;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The schemas of the input, which editors use: made from the shapes that the program reads by, and described in a language of the
/// program.</summary>
internal static class InputSchemas
{
    /// <summary>Returns all of them by the name of their file.</summary>
    /// <param name="language">One of the languages of the program.</param>
    /// <param name="term">What the publication calls ministries; null for the word of the language.</param>
    public static IEnumerable<(string Name, string Text)> In(string language, Noun? term = null)
    {
        var strings = ThemeReading.Words(ThemeReading.BuiltIn, language).For(term);
        return Shapes
            .Authorities.Select(file => (file.Key, (Shape)new Shape.OfList(file.Value)))
            .Concat([
                ("site", Shapes.Site),
                ("tombstones", new Shape.OfList(Shapes.Tombstone)),
                ("records", new Shape.OfEither(Shapes.Document, new Shape.OfList(Shapes.Document))),
            ])
            .Select(schema => ($"{schema.Item1}.schema.json", TextOf(schema.Item2, strings)));
    }

    private static string TextOf(Shape shape, Strings strings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, PublishedJson.Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
            JsonSchema.Write(json, strings, shape);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
