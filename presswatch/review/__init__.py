"""Review: what a person does about citations: names nobody knows, labels, what another run changed."""
