using System.Text.Json.Nodes;
using SkiaSharp;
using StaticPublication.Tests.Imaging;

namespace StaticPublication.Tests.Incremental;

/// <summary>A field of a file of the input, such as <c>documents/events[].note</c>.</summary>
internal sealed record StatedField(string Path, Shape Shape);

/// <summary>A small publication that states every field there is. Of one of its files, each field in turn takes another value.</summary>
internal sealed class StatedSite : IDisposable
{
    private const string OtherDocuments = """
        [
        {"id": "third", "kind": "kinds-entier", "title": "Troisième", "published": "2020-03-07", "jointAnswer": "Mot un de jointAnswer",
        "relations": [{"rel": "cites", "target": "first"}], "source": {"licence": "licences-autre"}},
        {"id": "documents-un", "kind": "kinds-autre", "title": "Quatrième", "published": "2020-03-07",
        "abstract": "anne.roche@gmail.com, 06 12 34 56 78, 07 98 76 54 32", "source": {"licence": "licences-autre"}}
        ]
        """;

    private static readonly Dictionary<string, Shape.OfMap> Shaped = new(Shapes.Authorities, StringComparer.Ordinal)
    {
        ["documents"] = Shapes.Document,
        ["page"] = Shapes.Page,
        ["site"] = Shapes.Site,
        ["tombstones"] = Shapes.Tombstone,
    };

    private readonly SavedFiles _files = new();
    private readonly Dictionary<string, JsonNode> _stated = new(StringComparer.Ordinal);
    private readonly string _changing;

    /// <summary>States everything; the fields of <paramref name="file"/> are to change.</summary>
    public StatedSite(string file)
    {
        _changing = file;
        _files.CopyTheme();
        _files.Save("input/images/un.png", Pictures.Plain(4, 4, SKColors.Red, SKEncodedImageFormat.Png));
        _files.Save("input/images/deux.png", Pictures.Plain(4, 4, SKColors.Blue, SKEncodedImageFormat.Png));
        _files.Save(new Dictionary<string, string> { ["input/files/un.png"] = "un", ["input/files/deux.png"] = "deux" });
        foreach (var (name, shape) in Shaped)
        {
            var whole = StatedValues.Whole(shape, name + "/");
            _stated[name] = name is "site" or "page" ? whole : new JsonArray(whole);
        }

        AddDocuments((JsonArray)_stated["documents"]);
        foreach (var name in Shapes.Authorities.Keys)
        {
            AddEntries((JsonArray)_stated[name], name);
        }

        // One that uses less, or has other fields, refuses the first document: ScopeTests, KindFieldTests.
        _stated["kinds"][0]!["uses"] = new JsonArray([.. Scopes.Uses.Select(known => (JsonNode)known.Field)]);
        if (file != "site")
        {
            // Whether a page is in the menu is its own affair then.
            _stated["site"].AsObject().Remove("nav");
        }

        Save();
    }

    /// <summary>Its folder.</summary>
    public string Folder => _files.Folder;

    /// <summary>The fields that change, in an order in which none hides what the next one shows.</summary>
    public IEnumerable<StatedField> Fields =>
        StatedValues
            .Fields(Shaped[_changing], _changing + "/")
            // What documents state refuses the change of these alone.
            .Where(stated =>
                stated.Path
                    is not (
                        "kinds/answerable"
                        or "kinds/uses[]"
                        or "kinds/fields[].id"
                        or "kinds/fields[].type"
                        or "kinds/fields[].choices[]"
                    )
            )
            .Select(stated => new StatedField(stated.Path, stated.Shape))
            .OrderBy(stated =>
                stated.Path switch
                {
                    // It is made of the JSON of documents, and refused once that is off.
                    "site/products.quotation" => 0,
                    "kinds/indexing" or "kinds/texts[].role" or "site/reviewed[].path" => 2,
                    _ => 1,
                }
            );

    /// <summary>Gives a field its other value.</summary>
    public void Change(StatedField field)
    {
        var path = field.Path[(_changing.Length + 1)..];
        var holder = _stated[_changing] is JsonArray entries ? entries[EntryWith(path, entries.Count)]! : _stated[_changing];
        var steps = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            holder = step == "[]" ? holder[0]! : holder[step]!;
        }

        var value = StatedValues.One(field.Shape, field.Path, changed: true);
        if (steps[^1] == "[]")
        {
            holder[0] = value;
        }
        else
        {
            holder[steps[^1]] = value;
        }

        Save();
    }

    /// <summary>How it is built.</summary>
    public Options Options(string output, bool cached) =>
        new()
        {
            Input = Path.Combine(Folder, "input"),
            Theme = Path.Combine(Folder, "theme"),
            Output = Path.Combine(Folder, output),
            Cache = cached ? Path.Combine(Folder, "cache") : null,
            Threads = 2,
        };

    public void Dispose() => _files.Dispose();

    // The id is that of an entry that nothing names; texts may not be under a licence that is not open.
    private static int EntryWith(string path, int count) =>
        path switch
        {
            "id" => count - 1,
            "open" => 1,
            _ => 0,
        };

    private static void AddDocuments(JsonArray documents)
    {
        documents[0]!["id"] = "first";
        var second = documents[0]!.DeepClone().AsObject();
        second["id"] = "second";
        second.Remove("formerIds");
        second.Remove("formerAddresses");
        documents.Add((JsonNode)second);
        foreach (var other in (JsonArray)JsonNode.Parse(OtherDocuments)!)
        {
            documents.Add(other!.DeepClone());
        }
    }

    private void AddEntries(JsonArray entries, string file)
    {
        entries[0]!["id"] = $"{file}-entier";
        foreach (var id in (string[])["autre", _changing == file ? "un" : "deux"])
        {
            var entry = new JsonObject { ["id"] = $"{file}-{id}", ["name"] = $"Entrée {id} de {file}" };
            if (file == "licences")
            {
                entry["open"] = true;
            }
            else if (file == "legislatures")
            {
                entry["number"] = 14;
            }
            else if (file == "kinds")
            {
                entry["answerable"] = true;
                entry["fields"] = entries[0]!["fields"]!.DeepClone();
            }

            entries.Add((JsonNode)entry);
        }
    }

    private void Save()
    {
        var documents = (JsonArray)_stated["documents"];
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["input/site.yml"] = _stated["site"].ToJsonString(),
            ["input/tombstones.yml"] = _stated["tombstones"].ToJsonString(),
            ["input/pages/page.md"] = $"---\n{_stated["page"].ToJsonString()}\n---\nUne page.\n",
            ["input/pages/autre.md"] = "---\n{title: Autre, order: 2}\n---\nUne autre page.\n",
            ["input/pages/aussi.md"] = "---\n{title: Aussi, order: 2}\n---\nEncore une page.\n",
            ["input/documents/first.json"] = documents[0]!.ToJsonString(),
            ["input/documents/others.ndjson"] = string.Concat(documents.Skip(1).Select(document => document!.ToJsonString() + "\n")),
        };
        foreach (var file in Shapes.Authorities.Keys)
        {
            files[$"input/authorities/{file}.yml"] = _stated[file].ToJsonString();
        }

        _files.Save(files);
    }
}
