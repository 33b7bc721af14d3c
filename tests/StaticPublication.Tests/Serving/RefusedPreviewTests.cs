namespace StaticPublication.Tests.Serving;

/// <summary>What a preview tells of a build that is refused, until it is mended; what was shown before stays.</summary>
[Trait("Check", "R36")]
public class RefusedPreviewTests
{
    private const string Page = "/documents/2013/07/qe-1/";

    [Fact]
    public async Task The_faults_of_a_refused_build_are_told_as_text_and_go_when_they_are_mended()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var before = await served.Until(_ => true);
        served.Site.WithQuestion("qe-1", "kinds: \"<script>alert(1)</script>\"\n");
        var refused = await served.Until(state => state.Faults.Count > 0);
        Assert.Equal(before.Version, refused.Version);
        Assert.Contains("documents/qe-1.md:8:1: erreur FIELD-UNKNOWN", refused.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal(("La dernière construction a été refusée ; cette page est celle d’avant.", "Fermer"), (refused.Title, refused.Close));
        using (var answer = await served.Get(Page))
        {
            Assert.Equal(200, (int)answer.StatusCode);
        }

        served.Site.WithQuestion("qe-1");
        var mended = await served.Until(state => state.Faults.Count == 0);
        Assert.NotEqual(before.Version, mended.Version);
        await served.IsAsIfBuiltAnew();
    }

    [Fact]
    public async Task A_first_build_that_is_refused_is_told_on_a_page_of_the_preview()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1", "nope: 1\n"));
        var page = await served.Text("/");
        Assert.Contains("/_preview/preview.js", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("<p>La première construction est en cours, ou a été refusée.</p>", page, StringComparison.Ordinal);
        served.Site.WithQuestion("qe-1");
        await served.Until(state => state.Faults.Count == 0);
        using var answer = await served.Get(Page);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_theme_that_changes_is_followed_and_one_that_is_broken_is_told()
    {
        using var folder = new TestSite();
        var theme = Path.Combine(folder.Folder, "theme");
        Repository.Copy(Repository.Theme, theme);
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"), theme);
        var before = await served.Until(_ => true);
        File.AppendAllText(Path.Combine(theme, "assets/site.css"), "\n.tout-neuf { color: red }\n");
        var after = await served.Until(state => state.Version != before.Version);
        Assert.Contains(Directory.EnumerateFiles(served.Site.Output, "*.css", SearchOption.AllDirectories), file =>
            File.ReadAllText(file).Contains("tout-neuf", StringComparison.Ordinal)
        );

        var words = Path.Combine(theme, "strings.fr.yml");
        var sound = File.ReadAllText(words);
        File.WriteAllText(words, sound + "\n\tbroken");
        Assert.Equal(after.Version, (await served.Until(state => state.Faults.Count > 0)).Version);
        File.WriteAllText(words, sound);
        await served.Until(state => state.Faults.Count == 0);
    }
}
