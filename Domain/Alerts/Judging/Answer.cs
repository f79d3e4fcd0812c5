namespace DiscordAH.Domain.Alerts;

/// <summary>Yes, no, or nobody can say; and what one would have to look up to say more (Kleene's three-valued logic).</summary>
internal readonly record struct Answer(bool? Value, AlertNeeds Needs)
{
    public static Answer Yes { get; } = new(true, AlertNeeds.None);

    public static Answer No { get; } = new(false, AlertNeeds.None);

    public static Answer Unknown { get; } = new(null, AlertNeeds.None);

    public static Answer Of(bool? value) => new(value, AlertNeeds.None);

    public static Answer Lacks(AlertNeeds needs) => new(null, needs);

    public static Answer And(Answer one, Answer other) =>
        one.Value == false || other.Value == false ? No : new(one.Value & other.Value, one.Needs | other.Needs);

    public static Answer Or(Answer one, Answer other) =>
        one.Value == true || other.Value == true ? Yes : new(one.Value | other.Value, one.Needs | other.Needs);
}
