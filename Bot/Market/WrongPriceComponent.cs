using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>The button "Looks wrong" below a price: asks what is wrong, and takes the report. Only the member sees the answer.</summary>
internal sealed class WrongPriceComponent(IServiceScopeFactory scopes, IItemCatalog items) : IComponent
{
    public const string Name = "wrong";

    private const string TextField = "text";

    public string Action => Name;

    /// <summary>The button for a price message.</summary>
    public static Component.Button Button(PriceReport report) =>
        new("Looks wrong", Name, new WrongPriceState(report.Variant, report.Market, report.Current?.Summary.Minimum).ToString());

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (!WrongPriceState.TryParse(call.State, out var state)) return Sentence("This button is from an older version of me. Ask again with `/price`.");
        if (!call.Fields.TryGetValue(TextField, out var text)) return new ComponentAnswer.Form(Form(call.State));

        await using var scope = scopes.CreateAsyncScope();
        var report = scope.ServiceProvider.GetRequiredService<ReportWrongPrice>();
        var result = await report.RunAsync(new ReportWrongPrice.Request(call.Caller.User, state.Market, state.Variant, state.Seen, text), ct);
        return Sentence(result.Succeeded
            ? $"Thank you. An officer will look at the price of {DiscordText.Escape(DiscordText.Clip(items.NameOf(state.Variant), 100))}, and I will tell you the verdict."
            : result.Error.Message);
    }

    private static Modal Form(string state) => new("What is wrong with this price?", Name, state,
    [
        new ModalField(TextField, "What looks wrong", Long: true, MaximumLength: FeedbackRules.MaxText, Placeholder: "For example: somebody listed one for a tenth of the usual price."),
    ]);

    private static ComponentAnswer.Message Sentence(string text) => new(Reply.Private(text));
}
