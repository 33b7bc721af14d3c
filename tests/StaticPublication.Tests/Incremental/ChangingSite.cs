using System.Globalization;

namespace StaticPublication.Tests.Incremental;

/// <summary>A publication that is edited at random: forty documents in Markdown and NDJSON, authorities, a theme of its own.</summary>
internal sealed class ChangingSite : IDisposable
{
    private readonly SavedFiles _files = new();
    private readonly Random _random;
    private readonly SortedDictionary<string, ChangingQuestion> _questions = new(StringComparer.Ordinal);
    private readonly List<string> _removed = [];
    private readonly List<(string Id, string Name)> _ministries = [("economie", "Économie"), ("sante", "Santé"), ("culture", "Culture")];
    private string _kind = "";
    private string _portfolio = "";
    private string _programme = "Vallée connectée";
    private string _title = "Les questions de la vallée";
    private string _rules = "answerDueDays: 60\n";
    private string _unknown = "create";
    private string _templateMark = "";

    // Before all words of the theme, but not before its rule of plurals.
    private string _word = "";
    private string _style = "";
    private int _counter;

    public ChangingSite(int seed, int documents = 40)
    {
        _random = new Random(seed);
        _files.CopyTheme();
        for (var i = 0; i < documents; i++)
        {
            Add();
        }

        Write();
    }

    /// <summary>The edits, each with its name.</summary>
    public IReadOnlyList<(string Name, Action Edit)> Edits =>
        [
            ("a title changes", () => Change(question => question with { Title = "La fibre, revue " + Next() })),
            ("a text changes", () => Change(question => question with { Words = Sentence() })),
            ("a question is answered", () => Change(question => question with { Answer = Sentence() })),
            ("an answer is repeated", () => Change(question => question with { Answer = AnAnswer() })),
            ("an answer is nearly repeated", () => Change(question => question with { Answer = AnAnswer() + " Fin " + Next() + "." })),
            ("a mention comes", () =>
                Change(question => question with { Words = $"Voir la question écrite n° {Pick([.. _questions.Values]).Number}." })
            ),
            ("an answer goes", () => Change(question => question with { Answer = null })),
            ("a date changes", () => Change(question => question with { Day = _random.Next(900) })),
            ("another ministry", () => Change(question => question with { Ministry = Pick(_ministries).Id })),
            ("a relation comes", () => Change(question => question with { Cites = Pick([.. _questions.Keys]) })),
            ("relations go", () => Change(question => question with { Cites = null })),
            ("indexing flips", () => Change(question => question with { Forbidden = !question.Forbidden })),
            ("what is hidden changes", ExchangeHidden),
            ("a new person is named", () =>
                Change(question => question with { Author = "Jeanne " + (char)('A' + _random.Next(26)) + "abert" })
            ),
            ("a joint answer", () => Change(question => question with { Joint = "jointe-" + _random.Next(2) })),
            ("a form changes", () => Change(question => question with { InLines = !question.InLines })),
            ("a document comes", Add),
            ("a document is renamed", Rename),
            ("a document goes", () => Remove()),
            ("a document is taken down", () => _removed.Add(Remove())),
            ("indexing of a kind flips", () => _kind = _kind.Length == 0 ? "  indexing: forbidden\n" : ""),
            ("a new ministry", () => _ministries.Add(("ministere-" + Next(), "Ministère " + Next()))),
            ("a ministry is renamed", () => _ministries[0] = ("economie", "Économie " + Next())),
            ("a ministry changes its portfolio", () =>
                _portfolio = _portfolio == "  portfolio: tresor\n" ? "  portfolio: commerce\n" : "  portfolio: tresor\n"
            ),
            ("a programme is renamed", () => _programme = "Vallée " + Next()),
            ("the site is renamed", () => _title = "Les questions, " + Next()),
            ("the delay changes", () => _rules = $"answerDueDays: {30 + _random.Next(200)}\n"),
            ("the cut-off changes", () => _rules = $"answerDueDays: 60\nasOf: 2020-1{_random.Next(3)}-15\n"),
            ("a template changes", () => _templateMark = $"<!-- {Next()} -->"),
            ("a word changes", () => _word = Next()),
            ("a style changes", () => _style = $"/* {Next()} */"),
            ("files are touched", _files.Touch),
            ("nothing changes", () => { }),
        ];

    /// <summary>Makes one edit and says which.</summary>
    /// <param name="without">The name of an edit that is not made; null if all may be.</param>
    public string EditAtRandom(string? without = null)
    {
        var (name, edit) = Pick(Edits.Where(edit => edit.Name != without).ToArray());
        edit();
        Write();
        return name;
    }

    /// <summary>Makes one edit by its name.</summary>
    public void Edit(string name)
    {
        Edits.First(edit => edit.Name == name).Edit();
        Write();
    }

    /// <summary>Puts a document among those in NDJSON.</summary>
    public void Add(string id, string words)
    {
        _questions.Add(id, new ChangingQuestion(id, "La fibre, " + id, 100, words, null, "economie", "anne-roche", InLines: true));
        Write();
    }

    /// <summary>Gives documents the same answer.</summary>
    public void Answer(IEnumerable<string> ids, string answer)
    {
        foreach (var id in ids)
        {
            _questions[id] = _questions[id] with { Answer = answer };
        }

        Write();
    }

    /// <summary>Changes whether search engines may index a document.</summary>
    public void FlipIndexing(string id)
    {
        _questions[id] = _questions[id] with { Forbidden = !_questions[id].Forbidden };
        Write();
    }

    /// <summary>Takes a document away.</summary>
    public void Remove(string id)
    {
        _questions.Remove(id);
        Forget(id);
        Write();
    }

    public string Folder => _files.Folder;

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

    private string Next() => (++_counter).ToString(CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    // Long enough to be compared with others.
    private string AnAnswer() =>
        Pick([.. _questions.Values.Select(question => question.Answer).OfType<string>().Append(Sentence() + " " + Sentence())]);

    private string Sentence() =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, 30)
                .Select(_ => Pick(["fibre", "réseau", "commune", "débit", "école", "mairie", "l’accès", "cœur", "1er", "territoire"]))
        )
        + " "
        + Next()
        + ".";

    private void Add()
    {
        var id = "question-" + Next();
        _questions.Add(
            id,
            new ChangingQuestion(
                id,
                "La fibre, " + id,
                _random.Next(900),
                Sentence(),
                _random.Next(2) == 0 ? Sentence() : null,
                Pick(_ministries).Id,
                "anne-roche",
                _random.Next(2) == 0
            )
        );
    }

    private void Change(Func<ChangingQuestion, ChangingQuestion> change)
    {
        var id = Pick([.. _questions.Keys]);
        _questions[id] = change(_questions[id]);
    }

    // The number of hidden documents stays the same.
    private void ExchangeHidden()
    {
        var (one, other) = (Pick([.. _questions.Values]), Pick([.. _questions.Values]));
        _questions[one.Id] = one with { Forbidden = other.Forbidden };
        _questions[other.Id] = other with { Forbidden = one.Forbidden };
    }

    private void Rename()
    {
        var old = _questions[Pick([.. _questions.Keys])];
        _questions.Remove(old.Id);
        var named = old with { Id = "question-" + Next(), Former = old.Id };
        _questions.Add(named.Id, named);
        Forget(old.Id);
    }

    private string Remove()
    {
        var id = Pick([.. _questions.Keys]);
        _questions.Remove(id);
        Forget(id);
        return id;
    }

    private void Forget(string id)
    {
        foreach (var (other, question) in _questions.Where(question => question.Value.Cites == id).ToList())
        {
            _questions[other] = question with { Cites = null };
        }
    }

    private string MinistryOf((string Id, string Name) ministry) =>
        $"- id: {ministry.Id}\n  name: \"{ministry.Name}\"\n  shortName: {ministry.Id}\n{_portfolio}";

    private void Write()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["input/site.yml"] =
                $"title: \"{_title}\"\nurl: https://vallee.example/\nlanguage: fr\ndescription: Une petite publication d'essai.\n"
                + "publisher: {name: L'Atelier, url: \"https://vallee.example/\", email: atelier@vallee.example}\nlicence: etalab-2.0\n"
                + $"unknownAuthorities: {_unknown}\n"
                + _rules,
            ["input/authorities/kinds.yml"] = File.ReadAllText(Path.Combine(TestSite.Sites, "base/authorities/kinds.yml"))
                .Replace("  answerable: true\n", "  answerable: true\n" + _kind, StringComparison.Ordinal),
            ["input/authorities/authors.yml"] = "- id: anne-roche\n  name: Anne Roche\n",
            ["input/authorities/programmes.yml"] = $"- id: vallee-connectee\n  name: \"{_programme}\"\n",
            ["input/authorities/ministries.yml"] = string.Concat(_ministries.Select(MinistryOf)),
            ["input/authorities/portfolios.yml"] = "- {id: tresor, name: Trésor}\n- {id: commerce, name: Commerce}\n",
            ["input/documents/lines.ndjson"] = string.Concat(
                _questions.Values.Where(question => question.InLines).Select(question => question.Json() + "\n")
            ),
            ["theme/templates/layout.html"] = File.ReadAllText(Path.Combine(Repository.Theme, "templates/layout.html")) + _templateMark,
            ["theme/strings.fr.yml"] = File.ReadAllText(Path.Combine(Repository.Theme, "strings.fr.yml"))
                .Replace(": \"", ": \"" + _word, StringComparison.Ordinal)
                .Replace("plurals: \"" + _word, "plurals: \"", StringComparison.Ordinal),
            ["theme/assets/site.css"] = File.ReadAllText(Path.Combine(Repository.Theme, "assets/site.css")) + _style,
        };
        if (_removed.Count > 0)
        {
            files["input/tombstones.yml"] = string.Concat(
                _removed.Select(id => $"- {{id: {id}, date: 2020-05-05, legalGround: \"RGPD, article 17\"}}\n")
            );
        }

        foreach (var question in _questions.Values.Where(question => !question.InLines))
        {
            files[$"input/documents/{question.Id}.md"] = question.Markdown();
        }

        _files.Save(files);
    }
}
