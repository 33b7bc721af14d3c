using System.Text.RegularExpressions;
using StaticPublication.Serving;

namespace StaticPublication.Tests.Publishing;

/// <summary>The rules as the host applies them to a site with everything that can redirect.</summary>
public sealed partial class RedirectsTests(RedirectsTests.Moved moved) : IClassFixture<RedirectsTests.Moved>
{
    /// <summary>A site whose document, author and two withdrawn documents have former addresses.</summary>
    public sealed class Moved : IDisposable
    {
        private readonly TestSite _site = new TestSite()
            .WithQuestion("qe-1", "formerIds: [qe-11, qe-12]\nformerAddresses: [/ancien/page.html, /dossier/qe-1/]\n")
            .With(
                "authorities/authors.yml",
                "- id: anne-roche\n  name: Anne Roche\n  formerIds: [a-roche]\n- id: paul-mercier\n  name: Paul Mercier\n"
            )
            .With("pages/secours.md", "---\ntitle: Secours\nformerAddresses: [/aide/]\n---\nA.\n")
            .With(
                "tombstones.yml",
                """
                - {id: qe-8, date: 2020-01-01, legalGround: "RGPD, article 17"}
                - {date: 2020-01-01, legalGround: "RGPD, article 17", addresses: [/documents/2013/07/qe-9/, /fiches/9.html]}
                """
            );

        public Moved()
        {
            _site.Build();
            Site = new PreviewedSite(_site.Output);
        }

        internal PreviewedSite Site { get; }

        public IReadOnlyList<string> Lines => File.ReadAllLines(Path.Combine(_site.Output, "_redirects"));

        public void Dispose() => _site.Dispose();
    }

    [Theory]
    [InlineData("/documents/2013/07/qe-11/", "/documents/2013/07/qe-1/")]
    [InlineData("/documents/2013/07/qe-11", "/documents/2013/07/qe-1/")]
    [InlineData("/documents/2013/07/qe-12/index.json", "/documents/2013/07/qe-1/index.json")]
    [InlineData("/auteurs/a-roche/", "/auteurs/anne-roche/")]
    [InlineData("/auteurs/a-roche/documents.csv", "/auteurs/anne-roche/documents.csv")]
    [InlineData("/auteurs/a-roche/atom.xml", "/auteurs/anne-roche/atom.xml")]
    [InlineData("/auteurs/a-roche/2013/", "/auteurs/anne-roche/2013/")]
    [InlineData("/auteurs/a-roche/page/2/", "/auteurs/anne-roche/page/2/")]
    [InlineData("/ancien/page.html", "/documents/2013/07/qe-1/")]
    [InlineData("/dossier/qe-1/", "/documents/2013/07/qe-1/")]
    [InlineData("/dossier/qe-1/index.json", "/documents/2013/07/qe-1/index.json")]
    [InlineData("/aide/", "/secours/")]
    public void A_former_address_leads_to_what_it_has_become(string from, string to)
    {
        var answer = moved.Site.Of(from);
        Assert.Equal((301, to), (answer.Status, answer.Location));
    }

    [Theory]
    [Trait("Check", "R63")]
    [InlineData("/documents/2013/07/qe-9/")]
    [InlineData("/documents/2013/07/qe-9/index.json")]
    [InlineData("/documents/2013/07/qe-9")]
    [InlineData("/fiches/9.html")]
    [InlineData("/documents/2013/07/qe-8/")]
    [InlineData("/documents/1999/12/qe-8/index.json")]
    [InlineData("/documents/2013/qe-8/")]
    public void What_was_taken_down_is_gone_in_every_form(string address) => Assert.Equal(410, moved.Site.Of(address).Status);

    [Theory]
    [InlineData("/documents/2013/07/qe-1/", 200)]
    [InlineData("/documents/2013/07/qe-1/index.json", 200)]
    [InlineData("/documents/2013/07/qe-1", 301)]
    [InlineData("/auteurs/anne-roche/", 200)]
    [InlineData("/documents/2013/07/qe-7/", 404)]
    [InlineData("/dossier/", 404)]
    [InlineData("/fiches/", 404)]
    public void What_was_never_moved_or_never_there_answers_as_ever(string address, int status) =>
        Assert.Equal(status, moved.Site.Of(address).Status);

    [Fact]
    [Trait("Check", "R52")]
    public void Every_target_is_an_address_of_the_site_itself()
    {
        Assert.NotEmpty(moved.Lines);
        Assert.All(moved.Lines, line => Assert.Matches(Rule(), line));
    }

    [Fact]
    public void Rules_for_one_address_stand_before_those_for_many()
    {
        var dynamic = moved
            .Lines.Select(line => line.Split(' ')[0])
            .Select(from => from.Contains('*', StringComparison.Ordinal) || from.Contains(':', StringComparison.Ordinal))
            .ToList();
        Assert.Equal(dynamic.Order(), dynamic);
        Assert.Contains(false, dynamic);
        Assert.Contains(true, dynamic);
    }

    [Fact]
    public void No_address_of_former_days_stands_twice() => Assert.Distinct(moved.Lines.Select(line => line.Split(' ')[0]));

    [GeneratedRegex(@"\A/[a-z0-9:%._~/*-]+  /[a-z0-9][a-z0-9:./-]*  (301|410)\z")]
    private static partial Regex Rule();
}
