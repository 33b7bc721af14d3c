using System.Text;
using System.Text.Json;
using StaticPublication.Exporting;
using StaticPublication.Reading;
using StaticPublication.Text;

namespace StaticPublication.Tests.Creating;

/// <summary>The schemas of the input, which editors use: made from the shapes that the program reads by.</summary>
internal static class InputSchemas
{
    /// <summary>All of them by the name of their file.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
    [
        .. Shapes
            .Authorities.Select(file => (file.Key, (Shape)new Shape.OfList(file.Value)))
            .Concat([
                ("site", Shapes.Site),
                ("tombstones", new Shape.OfList(Shapes.Tombstone)),
                ("records", new Shape.OfEither(Shapes.Document, new Shape.OfList(Shapes.Document))),
            ])
            .Select(schema => ($"{schema.Item1}.schema.json", TextOf(schema.Item2))),
    ];

    private static string TextOf(Shape shape)
    {
        var strings = ThemeReading.Words(Repository.Theme, "fr");
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
