using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>The button and the form by which a mail address is set, and the button that removes it.</summary>
internal sealed class MailComponent(INoticeUseCases useCases) : IComponent
{
    private const string Name = "mail";
    private const string Field = "address";
    private const string Show = "show";
    private const string Set = "set";
    private const string Remove = "remove";

    public string Action => Name;

    /// <summary>Leads here.</summary>
    public static Component.Button Opener(string label) => new(label, Name, Show);

    /// <summary>What stands, and what can be done.</summary>
    public static Reply State(NoticeProfile profile, string? said = null)
    {
        var text = said ?? profile switch
        {
            { MailAddress: null } => "I have no mail address of yours. Set one, then choose with `/notify set` what I write you.",
            { IsMailConfirmed: false, MailAddress: { } open } => $"{DiscordText.Escape(NoticeWords.Masked(open))} is not confirmed yet: open the link in the mail I sent there. Before that, nothing else goes there.",
            { MailAddress: { } address } => $"Mail goes to {DiscordText.Escape(NoticeWords.Masked(address))}. `/notify set` chooses what I write you.",
        };
        var row = new List<Component> { new Component.Button(profile.MailAddress is null ? "Set address" : "Change address", Name, Set) { Style = ButtonStyle.Primary } };
        if (profile.MailAddress is not null) row.Add(new Component.Button("Remove address", Name, Remove) { Style = ButtonStyle.Danger });
        return new Reply { Ephemeral = true, Text = text, Rows = [row] };
    }

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        var user = call.Caller.User;
        if (call.Fields.TryGetValue(Field, out var typed))
        {
            var asked = await useCases.SetMailAsync(user, typed.Trim(), ct);
            if (!asked.Succeeded) return new ComponentAnswer.Message(AlertRefusals.Of(asked.Error));
            return Answer(call, State(asked.Value, asked.Value.IsMailConfirmed ? null
                : $"I sent a mail to {DiscordText.Escape(NoticeWords.Masked(typed.Trim()))}. Open the link in it within a day; before that, nothing else goes there."));
        }

        switch (call.State)
        {
            case Set:
                return new ComponentAnswer.Form(new Modal("Your mail address", Name, Set, [new ModalField(Field, "Address", MaximumLength: 254, Placeholder: "name@example.org")]));
            case Remove:
                var removed = await useCases.SetMailAsync(user, null, ct);
                return removed.Succeeded ? Answer(call, State(removed.Value, "Removed. No mail goes to you any more.")) : new ComponentAnswer.Message(AlertRefusals.Of(removed.Error));
            default:
                return new ComponentAnswer.Message(State(await useCases.FindAsync(user, ct)));
        }
    }

    public bool OpensForm(ComponentCall call) => call.State == Set && !call.Fields.ContainsKey(Field);

    private static ComponentAnswer Answer(ComponentCall call, Reply reply) => call.IsOnEphemeral ? new ComponentAnswer.Update(reply) : new ComponentAnswer.Message(reply);
}
