using StaticPublication.Checking;
using StaticPublication.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Ids, slugs and addresses: none leads out of the site, none is another's, none changes with a title.</summary>
public class PathTests
{
    public static TheoryData<string> Traversals => [.. Lists.Traversals];

    [Theory]
    [MemberData(nameof(Traversals))]
    [Trait("Check", "R14")]
    public void A_path_is_no_id_and_no_slug_of_one_leads_anywhere(string path)
    {
        Assert.NotNull(IdCheck.Fault(new SourceLocation("x", 1, 1), "id", path, new Shape.OfId()));
        var slug = Folding.Slug(path);
        Assert.True(slug.Length == 0 || Ids.HasSyntax(slug), slug);
    }

    // As many as the lists that attackers share: steps up in every spelling, to any depth, to any file, with any end.
    [Fact]
    [Trait("Check", "R14")]
    public void No_path_of_many_thousands_is_an_id_or_a_slug_of_more_than_letters()
    {
        string[] steps =
        [
            "../",
            "..\\",
            "/..",
            "%2e%2e/",
            "%2e%2e%2f",
            "..%2f",
            "..%5c",
            "%252e%252e%252f",
            "....//",
            "..;/",
            "..%c0%af",
            "%c0%ae%c0%ae/",
            "..\u2215",
            "\uFF0E\uFF0E/",
            ".\0./",
            "../\u202E",
            "..%u2216",
            "./../",
        ];
        string[] targets =
        [
            "etc/passwd",
            "etc\\shadow",
            "windows/win.ini",
            "boot.ini",
            "proc/self/environ",
            "tmp/passwd",
            "output",
            ".git/config",
            "x",
            "",
        ];
        string[] ends = ["", "%00", "\0", ".md", "%00.html", "/.", "?", "#"];
        var paths =
            from step in steps
            from depth in Enumerable.Range(1, 17)
            from target in targets
            from end in ends
            select string.Concat(Enumerable.Repeat(step, depth)) + target + end;
        var tried = 0;
        foreach (var path in paths)
        {
            tried++;
            Assert.True(IdCheck.Fault(new SourceLocation("x", 1, 1), "id", path, new Shape.OfId()) is not null, path);
            var slug = Folding.Slug(path);
            Assert.True(slug.Length == 0 || (Ids.HasSyntax(slug) && slug.Length <= 80), slug);
        }

        Assert.InRange(tried, 23_000, int.MaxValue);
        Seen.Of("R14", $"{tried} paths, none an id, no slug of one with a dot or a slash");
    }

    [Fact]
    [Trait("Check", "R14")]
    public void No_path_in_any_field_writes_a_file_outside_the_output()
    {
        using var site = new TestSite().With(
            "site.yml",
            File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml")) + "unknownAuthorities: create\n"
        );
        var before = Around(site);
        for (var i = 0; i < Lists.Traversals.Count; i++)
        {
            var path = System.Text.Json.JsonSerializer.Serialize(Lists.Traversals[i]);
            site.With($"documents/id-{i}.json", Record(path, "\"T\"", ""));
            site.With($"documents/former-{i}.json", Record($"\"former-{i}\"", "\"T\"", $",\"formerIds\":[{path}]"));
            site.With($"documents/picture-{i}.json", Record($"\"picture-{i}\"", "\"T\"", $$""","images":[{"file":{{path}},"alt":""}]"""));
            site.With(
                $"documents/target-{i}.json",
                Record($"\"target-{i}\"", "\"T\"", $$""","relations":[{"rel":"cites","target":{{path}}}]""")
            );
            site.With(
                $"documents/name-{i}.json",
                Record(
                    $"\"name-{i}\"",
                    path,
                    $$""","authors":[{{path}}],"ministries":{"asked":{{path}}},"programmes":[{{path}}],"heading":{{path}}"""
                )
            );
        }

        var refused = new HashSet<string>(StringComparer.Ordinal);
        // Twice, as a relation to a record that is refused is told once that is gone.
        foreach (var fault in Enumerable.Range(0, 2).SelectMany(_ => site.Faults()).Where(fault => fault.Severity == Severity.Error))
        {
            refused.Add(fault.Location.Path);
            File.Delete(Path.Combine(site.Input, fault.Location.Path));
        }

        Assert.All(Enumerable.Range(0, Lists.Traversals.Count), i =>
            Assert.Superset(
                new HashSet<string>
                {
                    $"documents/id-{i}.json",
                    $"documents/former-{i}.json",
                    $"documents/picture-{i}.json",
                    $"documents/target-{i}.json",
                },
                refused
            )
        );
        site.Build();
        Assert.InRange(Directory.GetFiles(Path.Combine(site.Input, "documents")).Length, 10, Lists.Traversals.Count);
        Assert.Empty(
            Around(site)
                .Except(before)
                .Where(path =>
                    !path.StartsWith(site.Output, StringComparison.Ordinal)
                    && !path.StartsWith(site.Folder + "/.output.", StringComparison.Ordinal)
                )
        );
        Assert.All(
            Directory
                .EnumerateDirectories(Path.Combine(site.Output, "auteurs"))
                .Concat(Directory.EnumerateDirectories(Path.Combine(site.Output, "ministeres")))
                .Select(Path.GetFileName),
            name => Assert.True(Ids.HasSyntax(name!) && !Ids.IsReserved(name!), name)
        );
    }

    [Fact]
    [Trait("Check", "R13")]
    public void The_id_of_a_created_authority_is_stable_sound_and_its_own() => Created(titles: 20_000);

    [Fact]
    [Trait("Check", "R13")]
    [Trait("Category", "Release")]
    public void The_id_of_a_created_authority_is_its_own_among_a_hundred_thousand() => Created(titles: 100_000);

    private static void Created(int titles)
    {
        var generated = Enumerable.Range(0, 2_000).Select(Scribble).Concat(Enumerable.Range(0, titles).Select(Title));
        var index = Index();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var name in Lists
                .Naughty.Concat(Lists.Payloads)
                .Concat(Lists.Traversals)
                .Concat(["con", "NUL", "page", "Feed", "Anne Roche", "anne-roche", "1", "42", ""])
                .Concat(generated)
        )
        {
            var id = index.Create(name, new SourceLocation("x", 1, 1))!.Id;
            Assert.True(IdCheck.Fault(new SourceLocation("x", 1, 1), "id", id, new Shape.OfId()) is null, $"{name}: {id}");
            Assert.Equal(id, Index().Create(name, new SourceLocation("y", 2, 2))!.Id);
            var key = Folding.Key(PersonNames.GivenFirst(name));
            Assert.Equal(key, ids.GetValueOrDefault(id, key));
            ids[id] = key;
        }

        Assert.InRange(ids.Count, titles / 2, int.MaxValue);
        Assert.DoesNotContain("anne-roche", ids.Keys);
        Seen.Of("R13", $"{ids.Count} ids of created authorities, stable, sound and without a twin");
    }

    [Fact]
    [Trait("Check", "R13")]
    public void A_title_that_changes_changes_no_address()
    {
        using var site = new TestSite().WithQuestion("qe-1").WithQuestion("qe-2");
        site.Build();
        var before = Pages(site);
        File.WriteAllText(
            Path.Combine(site.Input, "documents/qe-1.md"),
            File.ReadAllText(Path.Combine(site.Input, "documents/qe-1.md"))
                .Replace("La fibre, qe-1", "Tout autre chose", StringComparison.Ordinal)
        );
        site.Build();
        Assert.Equal(before, Pages(site));
    }

    [Theory]
    [InlineData("pages/a-propos.md", "pages/A-Propos.md")]
    [InlineData("pages/methode.md", "pages/me\u0301thode.md", "pages/méthode.md")]
    [InlineData("images/carte.png", "images/Carte.PNG")]
    [Trait("Check", "R16")]
    public void Two_files_that_are_one_on_some_disk_are_refused(params string[] names)
    {
        using var site = new TestSite();
        Array.ForEach(names, name => site.With(name, "---\ntitle: T\n---\nTexte\n"));
        Assert.Contains(site.Faults(), fault => fault.Code == "INPUT-NAME");
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    [InlineData(300, false)]
    [Trait("Check", "R17")]
    public void An_id_has_eighty_characters_at_most(int length, bool accepted)
    {
        using var site = new TestSite().With(
            "documents/x.md",
            $"---\nid: {new string('a', length)}\nkind: question-ecrite\ntitle: T\npublished: 2013-07-09\n"
                + "source: {licence: etalab-2.0}\n---\n"
        );
        Assert.Equal(accepted ? [] : ["ID-LENGTH"], site.Faults().Select(fault => fault.Code));
    }

    [Fact]
    [Trait("Check", "R17")]
    public void A_device_name_or_a_word_of_the_sites_own_is_no_id()
    {
        string[] words =
        [
            "con",
            "prn",
            "aux",
            "nul",
            .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
            "page",
            "sans-reponse",
        ];
        using var site = new TestSite();
        Array.ForEach(words, word => site.WithQuestion(word));
        Assert.Equal(
            words.Order(StringComparer.Ordinal).Select(word => $"documents/{word}.md ID-RESERVED"),
            site.Faults().Select(fault => $"{fault.Location.Path} {fault.Code}").Order(StringComparer.Ordinal)
        );
    }

    private static NameIndex<Author> Index() =>
        new("authors", [new Author(new AuthorityEntry("anne-roche", "A. Roche"))], entry => new Author(entry));

    private static string Title(int number)
    {
        string[] words =
        [
            "Économie",
            "et",
            "numérique",
            "l’industrie",
            "Œuvres",
            "de la",
            "Île",
            "à",
            "ÉTAT",
            "coopération",
            "N°",
            "(2e)",
            "—",
            "santé",
        ];
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 3 + random.Next(6)).Select(_ => words[random.Next(words.Length)]))
            + (number % 3 == 0 ? "" : $" {number % 997}");
    }

    private static string Scribble(int number)
    {
        var random = new Random(number);
        return string.Concat(
            Enumerable
                .Range(0, 1 + random.Next(40))
                .Select(_ => new System.Text.Rune(random.Next(8) == 0 ? 0x1F300 + random.Next(500) : 0x20 + random.Next(0x3000)).ToString())
        );
    }

    private static string Record(string id, string title, string more) =>
        $$"""{"id":{{id}},"kind":"question-ecrite","title":{{title}},"published":"2013-07-09","source":{"licence":"etalab-2.0"}{{more}}}""";

    private static HashSet<string> Around(TestSite site) =>
        [
            .. Directory
                .EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.StartsWith(site.Input, StringComparison.Ordinal)),
            .. Directory.EnumerateFileSystemEntries(Path.GetTempPath(), "evil*"),
        ];

    private static string[] Pages(TestSite site) =>
        [.. Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
