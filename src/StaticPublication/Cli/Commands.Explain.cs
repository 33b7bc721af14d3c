using System.CommandLine;
using StaticPublication.Text;

namespace StaticPublication.Cli;

internal static partial class Commands
{
    private static Command Explain()
    {
        var code = new Argument<string>("code") { Description = "Code of a fault, such as REF-UNKNOWN." };
        code.CompletionSources.Add([.. Explanations.ByCode.Keys]);
        var explain = new Command("explain", "Says what a fault means and how to fix it.") { code };
        explain.SetAction(result =>
        {
            var asked = result.GetValue(code)!.ToUpperInvariant();
            if (Explanations.Shown.TryGetValue(asked, out var text))
            {
                Terminal.Print($"{asked}{(Messages.AreFrench ? " " : "")}: {text}");
                return 0;
            }

            var nearest = NearestNames.Of(asked, Explanations.ByCode.Keys);
            Terminal.Say(
                nearest.Count > 0
                    ? $"no fault has the code {PrintedText.Shown(asked)}; nearest: {string.Join(", ", nearest)}"
                    : $"no fault has the code {PrintedText.Shown(asked)}: a code is in every line of a fault, such as REF-UNKNOWN"
            );
            return WrongUse;
        });
        return explain;
    }
}
