using System.Security.Cryptography;

namespace StaticPublication.Tests.Serving;

/// <summary>What a person does while the preview runs; at rest, the output is what a clean build makes.</summary>
[Trait("Check", "R36")]
public class WatchingTests
{
    private const string Page = "/documents/2013/07/qe-1/";

    [Fact]
    public async Task A_saved_record_is_shown_and_the_browser_told()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var before = await served.Until(_ => true);
        served.Site.WithQuestion("qe-1", body: "Pourquoi donc ?");
        await served.Until(state => state.Version != before.Version);
        Assert.Contains("Pourquoi donc ?", await served.Text(Page + "index.json"), StringComparison.Ordinal);
        await AssertClean(served);
    }

    [Fact]
    public async Task A_save_in_three_writes_ends_in_the_whole_record()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var whole = "---\nid: qe-1\nkind: question-ecrite\ntitle: En trois fois\npublished: 2013-07-09\nsource: {licence: etalab-2.0}\n---\nPourquoi ?\n";
        await using (var file = new StreamWriter(Path.Combine(served.Site.Input, "documents/qe-1.md")))
        {
            foreach (var part in whole.Chunk(50).Chunk((whole.Length / 100) + 1))
            {
                await file.WriteAsync(string.Concat(part.Select(letters => new string(letters))));
                await file.FlushAsync(TestContext.Current.CancellationToken);
                await Task.Delay(60, TestContext.Current.CancellationToken);
            }
        }

        await Shown(served, Page + "index.json", "En trois fois");
        await AssertClean(served);
    }

    [Fact]
    public async Task A_record_renamed_over_another_is_shown()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var path = Path.Combine(served.Site.Input, "documents/qe-1.md");
        File.WriteAllText(path + ".tmp~", File.ReadAllText(path).Replace("La fibre", "Le cuivre", StringComparison.Ordinal));
        File.Move(path + ".tmp~", path, overwrite: true);
        await Shown(served, Page + "index.json", "Le cuivre");
        await AssertClean(served);
    }

    [Fact]
    public async Task A_deleted_record_is_gone()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1").WithQuestion("qe-2"));
        var before = await served.Until(_ => true);
        File.Delete(Path.Combine(served.Site.Input, "documents/qe-1.md"));
        await served.Until(state => state.Version != before.Version);
        using var answer = await served.Get(Page);
        Assert.Equal(404, (int)answer.StatusCode);
        await AssertClean(served);
    }

    [Fact]
    public async Task Records_in_a_folder_that_is_new_are_seen()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        for (var number = 2; number < 40; number++)
        {
            served.Site.With($"documents/{number}/deep/qe-{number}.md", $"---\nid: qe-{number}\nkind: question-ecrite\ntitle: Question {number}\npublished: 2013-07-09\nsource: {{licence: etalab-2.0}}\n---\nPourquoi ?\n");
        }

        await Shown(served, "/data/documents.json", "39");
        await AssertClean(served);
    }

    [Fact]
    public async Task The_faults_of_a_refused_build_are_told_as_text_and_go_when_they_are_mended()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        var before = await served.Until(_ => true);
        served.Site.WithQuestion("qe-1", "kinds: \"<script>alert(1)</script>\"\n");
        var refused = await served.Until(state => state.Faults.Count > 0);
        Assert.Equal(before.Version, refused.Version);
        Assert.Contains("documents/qe-1.md:8:1: error FIELD-UNKNOWN", refused.Faults.Single(), StringComparison.Ordinal);
        using (var answer = await served.Get(Page))
        {
            Assert.Equal(200, (int)answer.StatusCode);
        }

        served.Site.WithQuestion("qe-1");
        var mended = await served.Until(state => state.Faults.Count == 0);
        Assert.NotEqual(before.Version, mended.Version);
        await AssertClean(served);
    }

    [Fact]
    public async Task A_first_build_that_is_refused_is_told_on_a_page_of_the_preview()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1", "nope: 1\n"));
        Assert.Contains("/_preview/preview.js", await served.Text("/"), StringComparison.Ordinal);
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
        Assert.Contains(Directory.EnumerateFiles(served.Site.Output, "*.css", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("tout-neuf", StringComparison.Ordinal));

        var words = Path.Combine(theme, "strings.fr.yml");
        var sound = File.ReadAllText(words);
        File.WriteAllText(words, sound + "\n\tbroken");
        Assert.Equal(after.Version, (await served.Until(state => state.Faults.Count > 0)).Version);
        File.WriteAllText(words, sound);
        await served.Until(state => state.Faults.Count == 0);
    }

    [Fact]
    public Task A_thousand_files_touched_at_once_end_in_a_clean_build() => Touched(1000);

    [Fact]
    [Trait("Check", "R36")]
    [Trait("Category", "Release")]
    public Task Twenty_thousand_files_touched_at_once_end_in_a_clean_build() => Touched(20_000);

    [Fact]
    public async Task The_preview_ends_at_once_when_it_is_interrupted_while_a_page_listens()
    {
        await using var served = await ServedSite.Start(new TestSite().WithQuestion("qe-1"));
        using var listening = await served.Client.GetStreamAsync("/_preview/events", TestContext.Current.CancellationToken);
        // The server would wait half a minute for the page.
        Assert.InRange((await served.End()).TotalSeconds, 0, 20);
    }

    // As a checkout does: each file is written anew, over some seconds; the last one says something new.
    private static async Task Touched(int files)
    {
        var site = new TestSite();
        for (var number = 0; number < files; number++)
        {
            site.WithQuestion($"qe-{number}", published: $"20{10 + (number % 10)}-0{1 + (number % 9)}-1{number % 9}");
        }

        await using var served = await ServedSite.Start(site);
        Assert.Empty((await served.Until(_ => true)).Faults);
        for (var number = 0; number < files; number++)
        {
            site.WithQuestion($"qe-{number}", body: $"Touchée {number}", published: $"20{10 + (number % 10)}-0{1 + (number % 9)}-1{number % 9}");
        }

        await Shown(served, "/documents/2010/01/qe-0/index.json", "Touchée 0\"");
        await Quiet(served);
        await AssertClean(served);
        Trust.Seen.Of("R36", $"{files} files touched, then as a clean build");
    }

    private static async Task Shown(ServedSite served, string address, string text)
    {
        await served.Until(_ => true);
        for (var tries = 0; tries < 3000; tries++)
        {
            if ((await served.Text(address)).Contains(text, StringComparison.Ordinal))
            {
                await Quiet(served);
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{address} never held {text}.");
    }

    // No build for a second.
    private static async Task Quiet(ServedSite served)
    {
        for (int before = -1, now = served.Builds; before != now; before = now, now = served.Builds)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
        }
    }

    // A build that began before the last change may still be under way, on a busy machine for longer than the quiet that was waited for.
    private static async Task AssertClean(ServedSite served)
    {
        var clean = served.Site.Output + "-clean";
        Assert.True(new Publication(new Options { Input = served.Site.Input, Theme = Repository.Theme, Output = clean }, (_, _) => { }).Build().Sound);
        var expected = Manifest(clean);
        await Quiet(served);
        for (var tries = 0; tries < 60 && Manifest(served.Site.Output) != expected; tries++)
        {
            await Quiet(served);
        }

        Assert.Equal(expected, Manifest(served.Site.Output));
    }

    private static string Manifest(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal));
}
