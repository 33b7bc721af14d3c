using Microsoft.Playwright;
using StaticPublication.BrowserTests;

[assembly: AssemblyFixture(typeof(Sites))]

namespace StaticPublication.BrowserTests;

/// <summary>The browser, the demonstration and the synthetic site: each made once, by the first test that asks for it.</summary>
public sealed class Sites : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-browser-");
    private readonly Lazy<Task<Chromium>> _chromium = new(Chromium.Launch);
    private readonly Lazy<Task<HostedSite>> _demonstration;
    private readonly Lazy<Task<HostedSite>> _synthetic;
    private readonly Lazy<Task<HostedSite>> _english;

    public Sites()
    {
        var root = Repository.Root;
        _demonstration = new(() => Built("demonstration", Path.Combine(root, "input")));
        _synthetic = new(() => Built("synthetic", new SyntheticRecords("fr").Write(Path.Combine(_folder.FullName, "records"))));
        _english = new(() => Built("english", new SyntheticRecords("en").Write(Path.Combine(_folder.FullName, "english-records"))));
    }

    /// <summary>The site of the repository's own records.</summary>
    internal Task<HostedSite> Demonstration => _demonstration.Value;

    /// <summary>Some three hundred records of every kind and state, in French.</summary>
    internal Task<HostedSite> Synthetic => _synthetic.Value;

    /// <summary>The same records on a site in English with its own paths.</summary>
    internal Task<HostedSite> English => _english.Value;

    /// <summary>The French records on a site below a path of its host.</summary>
    internal Task<HostedSite> Below(string path)
    {
        var name = "below" + path.Replace('/', '-');
        var input = new SyntheticRecords("fr").Write(Path.Combine(_folder.FullName, name + "-records"));
        var settings = Path.Combine(input, "site.yml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings)
                .Replace("url: https://vallee.example/\n", $"url: https://vallee.example{path}\n", StringComparison.Ordinal)
        );
        return Built(name, input);
    }

    /// <summary>The French records on a site with the fewest products.</summary>
    internal Task<HostedSite> Light()
    {
        var input = new SyntheticRecords("fr").Write(Path.Combine(_folder.FullName, "light-records"));
        File.AppendAllText(Path.Combine(input, "site.yml"), "\nproducts: light\n");
        return Built("light", input);
    }

    /// <summary>A publication of what is no parliament's in a language, with ten records.</summary>
    internal Task<HostedSite> Abroad(string language)
    {
        var name = $"abroad-{language}";
        var records = Path.Combine(_folder.FullName, name + "-records");
        return Built(name, Directory.Exists(records) ? Path.Combine(records, "input") : Tests.Abroad.Begin(records, language));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A reader who was never here before.</summary>
    internal Task<IBrowserContext> Reader(HostedSite site, Action<BrowserNewContextOptions>? wishes = null) => Reader(site.Origin, wishes);

    /// <inheritdoc cref="Reader(HostedSite, Action{BrowserNewContextOptions}?)"/>
    internal async Task<IBrowserContext> Reader(string origin, Action<BrowserNewContextOptions>? wishes)
    {
        Chromium.Needed();
        var options = new BrowserNewContextOptions
        {
            BaseURL = origin,
            Locale = "fr-FR",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            ColorScheme = ColorScheme.Light,
            // Colours that are on their way from one scheme to the other have a contrast that nobody sees.
            ReducedMotion = ReducedMotion.Reduce,
        };
        wishes?.Invoke(options);
        var reader = await (await _chromium.Value).Browser.NewContextAsync(options);
        reader.SetDefaultTimeout(Chromium.Patience);
        return reader;
    }

    /// <summary>The search page of the synthetic site as a new reader opens it, with a query in its address.</summary>
    internal async Task<(IPage Page, HostedSite Site)> OpenSearch(string query)
    {
        var site = await Synthetic;
        var page = await (await Reader(site)).NewPageAsync();
        await page.GotoAsync("/recherche/" + query);
        return (page, site);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in new[] { _demonstration, _synthetic, _english }.Where(site => site.IsValueCreated))
        {
            await (await site.Value).DisposeAsync();
        }

        if (_chromium.IsValueCreated)
        {
            await (await _chromium.Value).DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<HostedSite> Built(string name, string input)
    {
        var options = new Options
        {
            Input = input,
            Theme = Repository.Theme,
            Output = Path.Combine(_folder.FullName, name),
        };
        var outcome = await Task.Run(() => Publication.Build(options));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        return await HostedSite.Start(options.Output);
    }
}
