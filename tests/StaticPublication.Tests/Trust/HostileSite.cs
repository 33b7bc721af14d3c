using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>
/// One real build of a site in which every hostile string is a title, a body, an author's name, a ministry's name, and the words of
/// pictures and events,
/// as far as the rules let it be; what they refuse is kept with the code that refused it. Every commit tries all of our own and one in so
/// many of the big list's.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private const int OneIn = 8;

    private readonly TestSite _site = new();

    public HostileSite()
    {
        Directory.CreateDirectory(Path.Combine(_site.Input, "images"));
        File.WriteAllBytes(Path.Combine(_site.Input, "images/plain.jpg"), Imaging.Pictures.Plain(40, 30, SkiaSharp.SKColors.Teal));
        Strings =
        [
            .. Lists
                .Payloads.Concat(Lists.Naughty.Where((_, n) => n % OneIn == 0 || ReleaseGroupAttribute.IsAsked))
                .Distinct(StringComparer.Ordinal),
        ];
        Refused = Attempted();
        _site.Build();
    }

    /// <summary>Every string that was tried.</summary>
    public IReadOnlyList<string> Strings { get; }

    /// <summary>The code that refused a string at a place: <c>title</c>, <c>body</c>, <c>picture</c>, <c>author</c>,
    /// <c>ministry</c>.</summary>
    public IReadOnlyDictionary<(string Place, int Index), string> Refused { get; }

    public string Output => _site.Output;

    public string Folder => _site.Folder;

    public bool Holds(string place, int index) => !Refused.ContainsKey((place, index));

    public JsonElement Document(string place, int index) => _site.Json($"documents/2013/07/{place}-{index}/index.json");

    /// <summary>The published names of authors or of ministries by their ids.</summary>
    public IReadOnlyDictionary<string, string> Names(string place) =>
        _site
            .Json($"data/{(place == "author" ? "authors" : "ministries")}.json")
            .EnumerateArray()
            .ToDictionary(
                entry => entry.GetProperty("id").GetString()!,
                entry => entry.GetProperty("name").GetString()!,
                StringComparer.Ordinal
            );

    public string Page(string path) => _site.Read(path + "index.html");

    public void Dispose() => _site.Dispose();

    // First with everything, then with what the rules let be: links are looked at once the records are sound. Each fault names the file and
    // the line, and a line holds one string.
    private Dictionary<(string Place, int Index), string> Attempted()
    {
        var refused = new Dictionary<(string Place, int Index), string>();
        int before;
        do
        {
            before = refused.Count;
            Write(Strings.Count, (place, i) => !refused.ContainsKey((place, i)));
            foreach (var fault in _site.Faults().Where(fault => fault.Severity == Severity.Error))
            {
                refused.TryAdd((PlaceOf(fault), fault.Location.Line - 1), fault.Code);
            }
        } while (refused.Count > before);
        return refused;
    }

    private static string PlaceOf(Fault fault) =>
        fault.Location.Path switch
        {
            "documents/titles.ndjson" => "title",
            "documents/bodies.ndjson" => "body",
            "documents/pictures.ndjson" => "picture",
            "authorities/authors.yml" => "author",
            "authorities/ministries.yml" => "ministry",
            _ => throw new InvalidOperationException(fault.ToString()),
        };

    private void Write(int count, Func<string, int, bool> holds)
    {
        IEnumerable<int> all = Enumerable.Range(0, count);
        _site.With(
            "documents/titles.ndjson",
            Lines(all, i => holds("title", i), i => Record($"title-{i}", Strings[i], "", Names(i, holds)))
        );
        _site.With("documents/bodies.ndjson", Lines(all, i => holds("body", i), i => Record($"body-{i}", $"Texte {i}", Strings[i], "")));
        _site.With(
            "documents/pictures.ndjson",
            Lines(all, i => holds("picture", i), i => Record($"picture-{i}", $"Image {i}", "", Picture(Strings[i])))
        );
        _site.With(
            "authorities/authors.yml",
            Lines(all, i => holds("author", i), i => $"- {{id: author-{i}, name: {Quoted(Strings[i])}}}")
        );
        _site.With(
            "authorities/ministries.yml",
            Lines(all, i => holds("ministry", i), i => $"- {{id: ministry-{i}, name: {Quoted(Strings[i])}}}")
        );
    }

    // A line that is refused stays as an empty one, so that lines keep their numbers.
    private static string Lines(IEnumerable<int> all, Func<int, bool> holds, Func<int, string> line) =>
        string.Concat(all.Select(i => (holds(i) ? line(i) : "") + "\n"));

    private static string Names(int i, Func<string, int, bool> holds) =>
        (holds("author", i) ? $$""","authors":["author-{{i}}"]""" : "")
        + (holds("ministry", i) ? $$""","ministries":{"asked":"ministry-{{i}}"}""" : "");

    private static string Picture(string text) =>
        $$""","images":[{"file":"plain.jpg","alt":{{Json(text)}},"caption":{{Json(text)}},"credit":{{Json(text)}}}]""";

    private static string Record(string id, string title, string body, string names) =>
        $$"""{"id":"{{id}}","kind":"question-ecrite","title":{{Json(title)}},"published":"2013-07-09","source":{"licence":"etalab-2.0"}"""
        + (body.Length > 0 ? $$""","texts":[{{Text("question", body)}},{{Text("answer", Fenced(body))}}]""" : "")
        + names
        + "}";

    private static string Text(string role, string markdown) => $$"""{"role":"{{role}}","markdown":{{Json(markdown)}}}""";

    /// <summary>The string as code: its words come out of the page as they are.</summary>
    public static string Fenced(string text) => $"``````\n{text}\n``````";

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Quoted(string text) =>
        "\""
        + string.Concat(
            text.Select(letter =>
                letter is '"' or '\\' ? $"\\{letter}"
                : char.IsControl(letter) ? $"\\x{(int)letter:X2}"
                : letter.ToString()
            )
        )
        + "\"";
}
