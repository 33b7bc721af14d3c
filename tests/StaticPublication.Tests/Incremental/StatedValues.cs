using System.Text.Json.Nodes;
using static StaticPublication.Shape;

namespace StaticPublication.Tests.Incremental;

/// <summary>Two sound values of every field, made from its shape: what a file states before and after a change.</summary>
internal static class StatedValues
{
    // Where the shape does not tell a sound value, or where only some values show on the site.
    private static readonly Dictionary<string, (JsonNode Before, JsonNode After)> Chosen = new(StringComparer.Ordinal)
    {
        ["documents/events[].type"] = ("held", "answered"),
        ["documents/fields.kinds-un"] = ("Valeur une", "Valeur deux"),
        ["documents/published"] = ("2019-03-05", "2019-04-06"),
        ["documents/relations[].target"] = ("second", "third"),
        ["documents/texts[].role"] = ("body", "summary"),
        ["kinds/events[].type"] = ("held", "answered"),
        ["page/nav"] = (false, true),
        ["site/answerDueDays[].from"] = ("2018-01-01", "2019-12-01"),
        ["site/answerDueDays[].kind"] = ("kinds-entier", "kinds-autre"),
        ["site/asOf"] = ("2022-02-01", "2022-03-02"),
        ["site/authority"] = ("vallee.example,2013-01-01", "vallee.example,2014-01-01"),
        ["site/editUrl"] = ("https://vallee.example/edit/{path}", "https://vallee.example/change/{path}"),
        ["site/home[]"] = ("figures", "documents"),
        ["site/nav[]"] = ("documents", "retards"),
        ["site/nav[].title"] = ("Ville", "Commune"),
        ["site/paths.documents"] = ("pieces", "actes"),
        // Each product has been taken away by itself before.
        ["site/products"] = ("light", "full"),
        // Of one address of e-mail and two telephone numbers, each change admits another.
        ["site/reviewed[].code"] = ("PERSONAL-EMAIL", "PERSONAL-PHONE"),
        ["site/reviewed[].value"] = ("reads as", "06…78"),
        ["site/reviewed[].path"] = ("others.ndjson", "first.json"),
        ["site/spatial"] = ("POINT (2.35 48.86)", "POINT (4.83 45.76)"),
        ["site/unknownAuthorities"] = ("create", "error"),
    };

    /// <summary>The fields of a shape that hold one value, by path; of a list those of an item.</summary>
    public static IEnumerable<(string Path, Shape Shape)> Fields(Shape shape, string path) =>
        shape switch
        {
            OfMap map => map.Fields.SelectMany(own => Fields(own.Shape, Join(path, own.Name))),
            OfList list => Fields(list.Item, path + "[]"),
            OfNamed named => Fields(named.Value, Join(path, NameIn(path))),
            // The short form last: it takes the place of the whole one.
            OfEither either => Fields(either.Whole, path).Append((path, either.Short)),
            _ => [(path, shape)],
        };

    /// <summary>A value that states all that its shape may hold.</summary>
    public static JsonNode Whole(Shape shape, string path) =>
        shape switch
        {
            OfMap map => new JsonObject(map.Fields.Select(own => Property(own.Name, own.Shape, path))),
            OfList list => new JsonArray(Whole(list.Item, path + "[]")),
            OfNamed named => new JsonObject([Property(NameIn(path), named.Value, path)]),
            OfEither either => Whole(either.Whole, path),
            _ => One(shape, path, changed: false),
        };

    /// <summary>The value of a field before a change, or after it.</summary>
    public static JsonNode One(Shape shape, string path, bool changed)
    {
        if (Chosen.TryGetValue(path, out var chosen))
        {
            return (changed ? chosen.After : chosen.Before).DeepClone();
        }

        var (file, name) = (
            path[..path.IndexOf('/', StringComparison.Ordinal)],
            path.Split('.', '/')[^1].Replace("[]", "", StringComparison.Ordinal)
        );
        var word = changed ? "deux" : "un";
        return shape switch
        {
            OfText when name is "file" or "image" => $"{word}.png",
            OfText text => text.MaxLength < 20 ? word : $"Mot {word} de {name}",
            OfMarkdown => $"Un texte **{word}** de {name}.",
            OfId => name == "id" ? $"{file}-{word}" : $"ancien-{file}-{word}",
            // A period ends after it has begun.
            OfDate when name == "until" => changed ? "2021-02-20" : "2021-01-15",
            OfDate => changed ? "2020-02-20" : "2020-01-15",
            OfInteger integer => integer.Minimum + (changed ? 2 : 1),
            OfBoolean => !changed,
            OfChoice choice => choice.Words[changed ? 1 : 0],
            OfEmail => $"{word}@vallee.example",
            OfUrl => $"https://{word}.example/{name}",
            OfAddress => $"/ancien/{file}/{word}/",
            OfLanguage => changed ? "en" : "fr",
            // An entry does not name itself.
            OfReference other => $"{other.File}-{(changed ? "deux" : other.File == file ? "autre" : "entier")}",
            OfAnything => new JsonObject { ["libre"] = word },
            _ => throw new NotSupportedException($"No value is known for {path}."),
        };
    }

    private static KeyValuePair<string, JsonNode?> Property(string name, Shape shape, string path) =>
        new(name, Whole(shape, Join(path, name)));

    private static string NameIn(string path) =>
        path switch
        {
            "site/paths" => "documents",
            "documents/fields" => "kinds-un",
            _ => "schema",
        };

    private static string Join(string path, string name) => path.EndsWith('/') ? path + name : $"{path}.{name}";
}
