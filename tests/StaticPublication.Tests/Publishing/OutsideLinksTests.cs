using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using StaticPublication.Publishing;

namespace StaticPublication.Tests.Publishing;

/// <summary>Addresses outside: listed by a check, and asked on request alone, by HTTP over loopback here.</summary>
public sealed class OutsideLinksTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private string? _agent;
    private WebApplication _server = null!;
    private string _base = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(Answer);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _base = _server.Urls.Single();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/ok", "", "HEAD /ok")]
    [InlineData("/head-refused", "", "HEAD /head-refused|GET /head-refused")]
    [InlineData("/moved", "", "HEAD /moved|HEAD /ok")]
    [InlineData("/forbidden", "", "HEAD /forbidden|GET /forbidden")]
    [InlineData("/too-often", "", "HEAD /too-often|GET /too-often")]
    [InlineData("/gone", "it answers 410", "HEAD /gone|GET /gone")]
    [InlineData("/nowhere", "it answers 404", "HEAD /nowhere|GET /nowhere")]
    [InlineData("/failing", "it answers 500", "HEAD /failing|GET /failing")]
    [InlineData("/slow", "no answer within 0.5 s", "HEAD /slow")]
    public void An_address_is_dead_where_nothing_answers(string path, string reason, string asked)
    {
        // Whatever answers has all the time that a busy machine takes.
        var dead = OutsideLinks.Dead(
            [(_base + path, "index.html")],
            TimeSpan.FromSeconds(path == "/slow" ? 0.5 : 60),
            CancellationToken.None
        );
        Assert.Equal(reason, dead.SingleOrDefault().Reason ?? "");
        Assert.Equal(asked, string.Join('|', _asked));
    }

    [Fact]
    public void A_port_at_which_nothing_listens_and_a_host_that_is_none_are_dead()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var dead = OutsideLinks.Dead(
            [($"http://127.0.0.1:{port}/", "a"), ("http://no-such-host.invalid/", "b")],
            TimeSpan.FromSeconds(60),
            CancellationToken.None
        );
        Assert.Equal(["nothing listens there", "there is no such host"], dead.Select(link => link.Reason));
    }

    [Fact]
    public void Who_stops_it_is_obeyed()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            OutsideLinks.Dead([($"{_base}/slow", "a")], TimeSpan.FromMinutes(1), stop.Token)
        );
    }

    [Fact]
    public void A_check_lists_them_and_asks_on_request_alone()
    {
        using var site = new TestSite();
        site.With("authorities/licences.yml", "- {id: maison, name: Licence maison, open: true}\n");
        site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(site.Input, "site.yml"))
                .Replace("licence: etalab-2.0", "licence: maison", StringComparison.Ordinal)
        );
        site.With(
            "documents/a.md",
            $"---\nid: qe-1\nkind: question-ecrite\ntitle: A\npublished: 2013-07-09\nsource: {{licence: maison}}\n---\n"
                + $"Voir [ceci]({_base}/ok) et [cela]({_base}/gone).\n"
        );
        var options = new Options
        {
            Input = site.Input,
            Theme = Repository.Theme,
            Output = site.Output,
        };
        var quiet = Publication.Check(options);
        Assert.Empty(quiet.Faults);
        Assert.Empty(_asked);
        Assert.Equal([($"{_base}/gone", "/documents/2013/07/qe-1/"), ($"{_base}/ok", "/documents/2013/07/qe-1/")], quiet.Outside);

        var fault = Assert.Single(Publication.Check(options with { TriesLinks = true }).Faults);
        Assert.Equal(
            $"{site.Input}/documents/a.md:2:5: note LINK-OUTSIDE: the page /documents/2013/07/qe-1/ leads to {_base}/gone: it answers 410",
            fault.ToString().Split(". Expected")[0]
        );
    }

    [Fact]
    public void The_program_says_who_asks()
    {
        OutsideLinks.Dead([($"{_base}/ok", "index.html")], TimeSpan.FromSeconds(60), CancellationToken.None);

        Assert.Equal($"StaticPublication/{ProgramVersion.Number}", _agent);
    }

    private async Task Answer(HttpContext context)
    {
        _agent = context.Request.Headers.UserAgent;
        lock (_asked)
        {
            _asked.Add($"{context.Request.Method} {context.Request.Path}");
        }

        var path = context.Request.Path.Value;
        if (path == "/slow")
        {
            await Task.Delay(TimeSpan.FromMinutes(2), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (path == "/moved")
        {
            context.Response.Redirect("/ok");
            return;
        }

        context.Response.StatusCode = path switch
        {
            "/ok" => 200,
            "/head-refused" => HttpMethods.IsHead(context.Request.Method) ? 405 : 200,
            "/forbidden" => 403,
            "/too-often" => 429,
            "/gone" => 410,
            "/failing" => 500,
            _ => 404,
        };
    }
}
