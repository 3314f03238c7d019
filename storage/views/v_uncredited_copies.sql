-- Who copied without credit, as far as the times that the outlets claim tell who was first.
CREATE OR REPLACE VIEW v_uncredited_copies AS
FROM v_copies_without_credit WHERE direction_by = 'published';
